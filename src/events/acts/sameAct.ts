import { LONGEST_DAYS } from './keys.ts';
import type { Report } from './report.ts';
import { familiesOf } from './words.ts';

/** From this sum of evidence on, two reports are taken for one act. */
const ENOUGH = 3.5;
/** What is only said is said often: more must agree before two sayings are one. */
const ENOUGH_FOR_WORDS = 4.75;
const SAID = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'SUPPORT', 'AGREE']);

/**
 * How surely two events of different documents report one act: the sum of what agrees less what does not, or
 * null where they cannot be one. Symmetric, and resting on the two events alone, so that what is linked does not
 * hang on the order of reading. The points are explained in `docs/guide/links.md`.
 */
export function evidenceOf(a: Report, b: Report): number | null {
  if (a.document === b.document || a.told !== b.told) return null;
  const type = typePoints(a, b);
  const time = timePoints(a, b);
  const sides = sidePoints(a, b);
  if (type === null || time === null || sides === null) return null;
  return type + time + sides + personPoints(a, b) + wordPoints(a, b) + figurePoints(a, b) + placePoints(a, b);
}

/** Whether two events of different documents report the same act. */
export function sameAct(a: Report, b: Report): boolean {
  const evidence = evidenceOf(a, b);
  return evidence !== null && evidence >= thresholdOf(a, b);
}

/** The evidence that two events need. */
export function thresholdOf(a: Report, b: Report): number {
  return SAID.has(a.type) && SAID.has(b.type) ? ENOUGH_FOR_WORDS : ENOUGH;
}

function typePoints(a: Report, b: Report): number | null {
  if (a.type === b.type) return 1;
  const families = familiesOf(b.type);
  return familiesOf(a.type).some((family) => families.includes(family)) ? 0 : null;
}

/** Nothing may lie more than a day between them; the closer their times are known, the more it tells. */
function timePoints(a: Report, b: Report): number | null {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return null;
  const longest = Math.max(a.to - a.from, b.to - b.from);
  if (longest > LONGEST_DAYS) return null;
  const gap = Math.max(a.from, b.from) - Math.min(a.to, b.to);
  if (gap > 1) return null;
  // A report without a day of its own counts for the day it was printed, mostly the day after.
  if (gap === 1) return longest <= 1 ? 1 : 0;
  return longest === 0 ? 2 : longest <= 7 ? 1 : longest <= 31 ? 0 : -1;
}

/** Who does it and to whom: both sides must share a state, as far as both are known. */
function sidePoints(a: Report, b: Report): number | null {
  const all = (report: Report) => new Set([...report.actors, ...report.recipients]);
  const [ofA, ofB] = [all(a), all(b)];
  const shared = [...ofA].filter((code) => ofB.has(code)).length;
  const together = new Set([...ofA, ...ofB]).size;
  if (shared === 0) return null;
  if (ofA.size > 1 !== ofB.size > 1) return null;
  if (ofA.size > 1 && shared < 2) return null;
  // A visit is told as "A visited B" and as "A and B met"; a blow has a direction.
  const crossed = !a.mutual && !b.mutual && !(meets(a.actors, b.actors) && meets(a.recipients, b.recipients));
  if (crossed && a.type !== 'CONSULT' && ofA.size > 1) return null;
  if (shared === together) return ofA.size > 1 ? 1 : 0;
  return shared * 2 >= together ? 0 : -1;
}

/** Whether two sides share a state; a side nobody knows may be any. */
function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...a].some((code) => b.has(code));
}

/** The same office-holder on a side; or two others: they meet two meetings, though they may speak of one blow. */
function personPoints(a: Report, b: Report): number {
  let points = 0;
  for (const [code, names] of a.persons) {
    const others = b.persons.get(code);
    if (others === undefined) continue;
    if ([...names].some((name) => others.has(name))) points += 0.75;
    else points -= a.type === 'CONSULT' ? 2.5 : 0.75;
  }
  return points;
}

function wordPoints(a: Report, b: Report): number {
  const trigger = [...a.trigger].some((word) => b.trigger.has(word)) ? 0.5 : 0;
  const inTriggers = (word: string) => a.trigger.has(word) && b.trigger.has(word);
  const shared = [...a.words].filter((word) => b.words.has(word) && !inTriggers(word)).length;
  const least = Math.min(a.words.size, b.words.size);
  const alike = shared === 0 ? (trigger > 0 ? 0 : -0.5) : Math.min(3, 0.5 * shared + (2 * shared) / Math.max(6, least)); // prettier-ignore
  const nearby = [...a.around].filter((word) => b.around.has(word) && !(a.words.has(word) && b.words.has(word))); // prettier-ignore
  return trigger + alike + Math.min(1.5, 0.25 * nearby.length);
}

function figurePoints(a: Report, b: Report): number {
  let points = [...a.figures].some((figure) => b.figures.has(figure)) ? 0.75 : 0;
  // The count of the dead rises from report to report, but not from three to eighty.
  if (a.killed !== undefined && b.killed !== undefined)
    points += a.killed === b.killed ? 1 : Math.max(a.killed, b.killed) > 3 * Math.min(a.killed, b.killed) ? -1.5 : 0; // prettier-ignore
  if (a.money !== undefined && b.money !== undefined && a.money !== b.money) points -= 0.5;
  return points;
}

function placePoints(a: Report, b: Report): number {
  if (a.place === null || b.place === null) return 0;
  if (a.place.name !== undefined && a.place.name === b.place.name) return 1;
  return a.place.country === b.place.country ? -0.5 : -2;
}
