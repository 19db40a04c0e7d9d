import type { Day, Published, Sentence, TimeExpression } from '../core/index.ts';

/** What is set for a day need not have come: "was scheduled for 2021". */
const PLANNED = new Set(['schedule', 'plan', 'set', 'expect', 'slate', 'intend', 'project', 'forecast', 'postpone', 'delay', 'defer', 'due', 'mean', 'bind']); // prettier-ignore
const DATED = new Set(['year', 'month', 'day']);

/**
 * A publication whose day is known only from office-holders, after what its text tells as past: "talks began in 2021"
 * was written no sooner. Gives the same object where the text tells nothing later than is known, or contradicts it.
 */
export function afterToldPast(published: Published, sentences: readonly Sentence[]): Published {
  if (published.basis !== 'office-holders') return published;
  const { earliest, latest } = published;
  let last: { day: Day; words: string } | null = null;
  for (const sentence of sentences)
    for (const time of sentence.times) {
      const day = time.interval?.earliest;
      if (day === undefined || (last !== null && day <= last.day) || !isTold(sentence, time)) continue;
      if (latest === null || day <= latest) last = { day, words: time.text };
    }
  if (last === null || (earliest !== null && last.day <= earliest)) return published;
  const evidence = [...(published.evidence === undefined ? [] : [published.evidence]), `"${last.words}" is told as past`]; // prettier-ignore
  return { ...published, earliest: last.day, evidence: evidence.join('; ') };
}

/** Whether something is told to have happened at a time that the words themselves give. */
function isTold(
  { tokens }: Sentence,
  { anchor, duration, granularity, open, first }: TimeExpression,
): boolean {
  if (anchor !== 'absolute' || duration === true || !DATED.has(granularity)) return false;
  if (open === 'until' || open === 'before') return false;
  let at = first;
  for (let steps = 0; steps < 8; steps++) {
    const token = tokens[at];
    if (token === undefined) return false;
    // The nearest verb decides: "was to begin in 2021" has not begun.
    if (token.upos === 'VERB') return isPast(tokens, at);
    at = token.head;
  }
  return false;
}

function isPast(tokens: Sentence['tokens'], verb: number): boolean {
  const { xpos, lemma } = tokens[verb] as Sentence['tokens'][number];
  const helpers = tokens.filter(({ head, relation }) => head === verb && relation.startsWith('aux'));
  if (helpers.some((helper) => helper.xpos === 'MD' || helper.xpos === 'TO')) return false;
  if (PLANNED.has(lemma)) return false;
  if (xpos === 'VBD') return true;
  return xpos === 'VBN' && helpers.some((helper) => helper.xpos === 'VBD' || helper.lemma === 'have');
}
