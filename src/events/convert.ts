import type { Modality } from '../core/index.ts';
import type { ModalReading } from './modality/index.ts';

/** An act as coded: its type, mode and modality after the codebook's conversions. */
export interface Converted {
  type: string;
  mode: string | null;
  modality: Modality;
  /** What was converted and why; null where nothing was. */
  note: string | null;
}

const COOPERATIVE = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID']);
const YIELDING = new Set(['RETREAT', 'CONCEDE']);
const CONFLICT = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE']);
/** Auxiliaries by which somebody who speaks of his own act leaves it open. */
const MIGHT = new Set(['could', 'may', 'might']);
/** Verbs by which somebody goes to law. */
const SUING = new Set(['sue', 'drag', 'haul', 'take', 'prosecute', 'charge', 'indict', 'lodge', 'file', 'bring', 'refer', 'press']); // prettier-ignore
/** What bears on others, so that its end is a concession. */
const HARSH = new Set(['REJECT', 'COERCE', 'SANCTION']);
/** Concessions in arms, which the codebook calls CONCEDE when announced. */
const ARMS = new Set(['withdraw', 'ceasefire', 'disarm']);

const THREAT_MODES: Readonly<Record<string, string>> = {
  ASSAULT: 'violence',
  MOBILIZE: 'violence',
  SANCTION: 'relations',
  COERCE: 'restrict',
};

const REFUSAL_MODES: Readonly<Record<string, string>> = {
  CONSULT: 'meet',
  RETREAT: 'yield',
  CONCEDE: 'yield',
  AID: 'assist',
  COOPERATE: 'assist',
  SUPPORT: 'assist',
  AGREE: 'change',
};

/** Verbs that make an intention known: that they have not says nothing of the intention. */
const MADE_KNOWN = new Set(['announce', 'schedule', 'confirm', 'unveil', 'declare', 'set']);

/** Verbs by which somebody answers a claim, a demand or a wish: not to do it is to say no. */
const ANSWERS = new Set([
  'accept',
  'recognize',
  'heed',
  'comply',
  'endorse',
  'entertain',
  'honor',
  'let',
  'allow',
  'permit',
]);

/**
 * The codebook's conversions. An act of cooperation that is ahead is AGREE; a withdrawal or ceasefire ahead is
 * CONCEDE, any other concession in deed ahead AGREE; an act of conflict ahead, by its author's own word, is
 * THREATEN; cooperation that its author says will not come is REJECT,
 * and so is a claim or demand that is not accepted.
 */
export function convert(
  type: string,
  mode: string | null,
  reading: ModalReading,
  ownWord: boolean,
  predicate: string,
  announced = false,
): Converted {
  const same = { type, mode, modality: reading.modality as Modality, note: null };
  if (reading.refused && ownWord && (COOPERATIVE.has(type) || YIELDING.has(type) || type === 'AGREE'))
    return {
      type: 'REJECT',
      mode: REFUSAL_MODES[type] ?? null,
      modality: 'actual',
      note: `${type} that will not come is REJECT`,
    };
  // "has not agreed to": an answer, and the answer is no. "has not announced" answers nothing.
  const answered = ownWord && !MADE_KNOWN.has(predicate);
  if (reading.modality === 'negation' && answered && type === 'AGREE' && mode === null)
    return {
      type: 'REJECT',
      mode: 'change',
      modality: 'actual',
      note: 'an agreement that is denied is REJECT',
    };
  if (
    reading.modality === 'negation' &&
    ownWord &&
    ANSWERS.has(predicate) &&
    REFUSAL_MODES[type] !== undefined
  )
    return {
      type: 'REJECT',
      mode: REFUSAL_MODES[type] ?? null,
      modality: 'actual',
      note: `"does not ${predicate}" is REJECT`,
    };
  if (
    announced &&
    reading.modality === 'hypothetical' &&
    CONFLICT.has(type) &&
    MIGHT.has(reading.because ?? '')
  )
    return {
      type: 'THREATEN',
      mode: THREAT_MODES[type] ?? null,
      modality: 'actual',
      note: `a ${type} that its author says may come is THREATEN`,
    };
  // "will no longer block": a hardship that somebody ends by saying so.
  if (reading.ended && reading.refused && ownWord && HARSH.has(type))
    return {
      type: 'CONCEDE',
      mode: null,
      modality: 'actual',
      note: `${type} that will no longer be is CONCEDE`,
    };
  if (reading.modality !== 'future') return same;
  if (COOPERATIVE.has(type))
    return { type: 'AGREE', mode: null, modality: 'actual', note: `a future ${type} is AGREE` };
  if (type === 'RETREAT') {
    if (mode !== null && ARMS.has(mode)) return { type: 'CONCEDE', mode: null, modality: 'actual', note: 'an announced withdrawal or ceasefire is CONCEDE' }; // prettier-ignore
    return { type: 'AGREE', mode: null, modality: 'actual', note: 'a future RETREAT in deed is AGREE' };
  }
  if ((CONFLICT.has(type) || (type === 'ACCUSE' && SUING.has(predicate)) || type === 'PROTEST') && ownWord)
    return {
      type: 'THREATEN',
      mode: THREAT_MODES[type] ?? null,
      modality: 'actual',
      note: `a future ${type} by its author's word is THREATEN`,
    };
  return same;
}
