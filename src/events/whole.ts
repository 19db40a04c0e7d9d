import type { Actor } from '../core/index.ts';
import type { Candidate } from './candidates.ts';
import { onlyCode } from './home.ts';
import { isOfPlay } from './play.ts';
import type { RuleSet } from './rules/index.ts';

/** A text of fewer sentences may have lost its states with the rest of it. */
const SENTENCES = 3;
/** What is left of the confidence of an event of private life, of a match, or of business at home. */
const PRIVATE = 0.3;
/** And of a blow or a protest by somebody of whom only is told whom it met. */
const NAMELESS = 0.8;
/** And of an event without a state in a text of a sentence or two. */
const SHORT = 0.67;
const PLAYED = 0.3;
const BUSINESS = 0.5;

/** Those who act in public, whoever they are. */
const PUBLIC = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY', 'REB', 'OPP', 'UAF', 'PRM', 'PTY']);
/** And those of trades, gangs, creeds and causes, who act together. */
const TOGETHER = new Set(['LAB', 'CRM', 'REL', 'SOC', 'NGO', 'REF', 'EDU', 'MED', 'ELI']);
const ARMED = new Set(['REB', 'UAF', 'PRM', 'CRM']);
/** Types that need force, so that who uses it matters whoever it is. */
const FORCE = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'RETREAT']);
/** People of trade, teaching and private life. */
const CIVIL = new Set(['BUS', 'EDU', 'JRN', 'MED', 'CVL', 'AGR']);
/** Types that are public affairs even among such people. */
const COLLECTIVE = new Set(['PROTEST', 'ASSAULT', 'COERCE']);

/**
 * Weighs the events of a document by what the whole of it tells. Whom a text never says to be of a state does not act
 * for one ("the library supports two formats"), unless it is with force; in a report of a match nations are teams;
 * firms and schools of one state among themselves are its business. Changes the candidates in place.
 * @param played whether it is such a report; asked only where it matters.
 */
export function weighByWhole(
  candidates: readonly Candidate[],
  sentences: number,
  played: () => boolean,
): void {
  for (const candidate of candidates) {
    const [share, why] = sentences < SENTENCES ? inShort(candidate) : shareOf(candidate, played);
    if (share === 1) continue;
    candidate.share = share;
    candidate.confidence *= share;
    const { steps } = candidate;
    candidate.steps = () => [...steps(), why];
  }
}

/** In a text of a sentence or two the state may just have been left out. */
function inShort({ actors, recipients }: Candidate): [share: number, why: string] {
  return [[...actors, ...recipients].some(isKnown) ? 1 : SHORT, 'no state is told of'];
}

function shareOf(
  { actors, recipients, type }: Candidate,
  played: () => boolean,
): [share: number, why: string] {
  const parties = [...actors, ...recipients];
  if (!actors.some(isKnown)) {
    const armed = FORCE.has(type) && actors.some(({ sector }) => ARMED.has(sector ?? ''));
    const met = (type === 'ASSAULT' || type === 'PROTEST') && recipients.some(isKnown);
    return [armed ? 1 : met ? NAMELESS : PRIVATE, 'the whole text does not tell of which state the actor is'];
  }
  if (!parties.some(({ sector }) => PUBLIC.has(sector ?? '')) && played()) return [PLAYED, 'the text reports a match']; // prettier-ignore
  const business = onlyCode(parties) !== null && !COLLECTIVE.has(type) && parties.every(({ code, sector }) => CIVIL.has(sector ?? '') || (code === '---' && !PUBLIC.has(sector ?? ''))); // prettier-ignore
  return [business ? BUSINESS : 1, 'private people and firms of one state among themselves'];
}

/** Somebody who is of a state, or acts in public life or with others of his trade or cause whatever the state. */
export function isPublic({ code, sector }: Actor): boolean {
  return code !== '---' || PUBLIC.has(sector ?? '') || TOGETHER.has(sector ?? '');
}

function isKnown({ code }: Actor): boolean {
  return code !== '---';
}

/** Different words of sport that a report of a match has, and the share of its sentences that have one. */
const SPORT_WORDS = 4;
const SPORT_SHARE = 0.25;

/** Whether a document reports a match. */
export function isSport(
  sentences: readonly { tokens: readonly { lemma: string }[] }[],
  rules: RuleSet,
): boolean {
  const { sport, play } = rules.lexicon;
  const found = new Set<string>();
  let having = 0;
  for (const { tokens } of sentences) {
    const words = tokens.map(({ lemma }) => lemma.toLowerCase());
    const here = words.filter((word, index) => sport.has(word) || isOfPlay(words, index, play));
    if (here.length > 0) having++;
    for (const word of here) found.add(word);
  }
  return found.size >= SPORT_WORDS && having >= SPORT_SHARE * sentences.length;
}
