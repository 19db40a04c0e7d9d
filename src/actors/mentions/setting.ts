import type { GazetteerEntry } from '../gazetteer/entry.ts';
import { isStateCode } from './codes.ts';
import type { Draft } from './draft.ts';
import type { ReadSentence } from './find.ts';
import type { LexicalItem } from './lexical.ts';
import { PLACE_KINDS } from './lexical.ts';
import { PLACE_MODIFIERS, type Reading } from './reading.ts';
import { readRoles } from './roles.ts';
import type { TokenView } from './tagged.ts';
import { PLACE_PREPOSITIONS } from './words.ts';

/** A place or state as it stands in a sentence. */
export interface Spot {
  first: number;
  last: number;
  code: string;
  /** Whether something happens there: "in the town of X", "near Y", not "X" alone. */
  where: boolean;
}

/** A body of states as it stands in a sentence. */
export interface NamedBody {
  last: number;
  entry: GazetteerEntry;
}

/** What a sentence tells of where its story is set, beside the actors that it names. */
export interface Setting {
  /** Where the names of places and states stand. */
  spots: Spot[];
  /** Whose police, army and so on are told of: "Arvania's army", also inside a longer phrase. */
  owned: { entry: string; code: string }[];
  /** The bodies of states that are named, also inside a longer phrase. */
  bodies: NamedBody[];
}

const OF_STATES = /^(?:UNO|EUR|IGO)$/;
const OWNERS: ReadonlySet<string> = new Set(['state', 'adjective']);
/** "the city of X", "the outskirts of X" */
const PARTS = /^(?:city|town|village|district|province|region|state|outskirts|suburbs?|streets|port|camp|parts?|island|county)$/; // prettier-ignore

/** Reads the places of a sentence and whose bodies it tells of. */
export function readSetting(reading: Reading): Setting {
  const setting: Setting = { spots: [], owned: [], bodies: [] };
  for (const item of reading.at) {
    if (item === undefined) continue;
    if (item.kind === 'organisation' && OF_STATES.test(item.entry.code))
      setting.bodies.push({ last: item.last, entry: item.entry });
    if (!isStateCode(item.entry.code)) continue;
    const { code } = item.entry;
    if (PLACE_KINDS.has(item.kind)) {
      const where = isWhere(reading, item);
      setting.spots.push({ first: item.first, last: item.last, code, where });
    }
    if (!OWNERS.has(item.kind)) continue;
    const possessive = /^['’]s?$/.test(reading.view.text(item.last + 1));
    if (item.kind === 'state' && !possessive) continue;
    const roles = readRoles(reading, item.last + (possessive ? 2 : 1), false);
    if (roles !== undefined && !roles.weak && !roles.person) setting.owned.push({ entry: roles.entry, code });
  }
  return setting;
}

/** "in X", "near western X", "in the town of X" */
function isWhere({ view }: Reading, { first, last }: LexicalItem): boolean {
  // "in the Ostrevik-led pact": whose pact it is, not where.
  if (/^['’]s?$/.test(view.text(last + 1)) || view.text(last + 1) === '-') return false;
  let before = first - 1;
  const skip = () => {
    while (first - before < 6 && PLACE_MODIFIERS.has(view.lower(before))) before--;
  };
  skip();
  if (PARTS.test(view.lower(before))) {
    before--;
    skip();
  }
  return PLACE_PREPOSITIONS.has(view.lower(before));
}

/** What a title and the opening tell of counts more: that is what the text is about. */
const TITLE = 2;
const OPENING = 3;
/** A sentence that is full of one state counts no more than this. */
const MOST = 2;

/**
 * Whether a phrase tells what a text is about. Who reports does not: a newspaper or an agency writes of everywhere, and
 * "told AFP" makes nobody French.
 */
export function isTelling({ open, score, place, actors }: Draft): boolean {
  return !open && (score >= 0.4 || place) && !actors.every(({ sector }) => sector === 'JRN');
}

/** "We thank the Ambassador of X for his briefing": whom a speaker thanks, he does not yet speak about. */
export function isThanks(view: TokenView): boolean {
  const at = view.lower(0) === 'let' ? 2 : 1;
  if (!/^(?:i|we|me|us)$/.test(view.lower(at - 1))) return false;
  for (let word = at; word < at + 4; word++) if (THANKS.has(view.lower(word))) return true;
  return false;
}

const THANKS = new Set(['thank', 'commend', 'tribute', 'grateful', 'thankful', 'appreciate', 'congratulate']);

/** How often each state is told of, for telling whose "government" or "police" a text speaks of. */
export function weigh(read: readonly ReadSentence[]): Map<string, number> {
  const weights = new Map<string, number>();
  const opening = read.find(({ view }) => view.sentence.title !== true && view.length > 6 && !isThanks(view));
  for (const sentence of read) {
    const weight = sentence.view.sentence.title === true ? TITLE : sentence === opening ? OPENING : 1;
    for (const [code, times] of timesTold(sentence))
      if (isStateCode(code)) weights.set(code, (weights.get(code) ?? 0) + weight * Math.min(MOST, times));
  }
  return weights;
}

/** How often a sentence tells of each state or body; of one that is only a place in it, once. */
function timesTold({ drafts, setting }: ReadSentence): Map<string, number> {
  const times = new Map<string, number>();
  for (const draft of drafts)
    if (isTelling(draft)) for (const { code } of draft.actors) times.set(code, (times.get(code) ?? 0) + 1);
  for (const { where, code } of setting.spots) if (where && !times.has(code)) times.set(code, 1);
  return times;
}

/** Of all that is told of states, at least this much is told of the one that a text is about. */
const LEAST_SHARE = 0.4;

/** The state that a document is mostly about, where one stands out. */
export function dominant(weights: ReadonlyMap<string, number>): string | null {
  const sorted = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const total = sorted.reduce((sum, [, weight]) => sum + weight, 0);
  const [first, second] = sorted;
  if (first === undefined || first[1] / total < LEAST_SHARE) return null;
  return second !== undefined && second[1] * 1.5 > first[1] ? null : first[0];
}

/** The state that a document tells of most, however little that is; null where it tells of none. */
export function heaviest(weights: ReadonlyMap<string, number>): string | null {
  return [...weights].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** Of all that is told of states, this much is told of one where a text is its own affair. */
const NEARLY_ALL = 0.7;

/** The state of whose own affairs a text tells, others being named beside it at most; null where there is none. */
export function almostAlone(weights: ReadonlyMap<string, number>): string | null {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const first = [...weights].find(([, weight]) => weight >= total * NEARLY_ALL);
  return first?.[0] ?? null;
}
