import type { Token } from '../../core/index.ts';

/** Forms beside which a present in -s would need a subject of its own. */
const OTHER_TENSES = new Set(['VBD', 'VBN', 'VB', 'VBG']);
/** Of a noun these tell more; of a verb they would say who or when. */
const VERBAL = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj', 'aux', 'aux:pass', 'xcomp', 'ccomp', 'mark', 'advcl']); // prettier-ignore

/**
 * "handed over tents and medicines to B": taggers take the plural behind "and" for a verb in the present, which the verb in
 * another tense before it cannot share its subject with. It becomes a noun beside the noun before, and what hung on it
 * goes to the verb.
 */
export function mendNounsTakenForVerbs(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.xpos !== 'VBZ' || token.relation !== 'conj') continue;
    // "and food parcels": the noun before is not who does it.
    const before = tokens[index - 1] as Token;
    const isCompound = before.upos === 'NOUN' && before.xpos === 'NN' && before.head === index && before.relation === 'nsubj'; // prettier-ignore
    const begin = isCompound ? index - 1 : index;
    if (!isBehindAnd(tokens, begin)) continue;
    if (tokens.some(({ head, relation }, at) => head === index && VERBAL.has(relation) && !(isCompound && at === index - 1))) continue; // prettier-ignore
    const [noun, verb] = sides(tokens, index, begin);
    if (noun < 0 || verb < 0) continue;
    if (isCompound) before.relation = 'compound';
    for (const [at, child] of tokens.entries())
      if (child.head === index && at > index && (child.relation.startsWith('obl') || child.relation === 'advmod')) child.head = verb; // prettier-ignore
    Object.assign(token, { upos: 'NOUN', xpos: 'NNS', head: noun });
  }
}

/** The noun that a word is joined to and the verb above both; −1 where there is none. */
function sides(tokens: readonly Token[], index: number, begin: number): [noun: number, verb: number] {
  const governor = (tokens[index] as Token).head;
  const above = tokens[governor];
  if (above === undefined || governor > index) return [-1, -1];
  if (above.upos === 'NOUN') {
    const verb = tokens[above.head];
    return verb !== undefined && OTHER_TENSES.has(verb.xpos) && above.head < governor ? [governor, above.head] : [-1, -1]; // prettier-ignore
  }
  if (!OTHER_TENSES.has(above.xpos)) return [-1, -1];
  const noun = tokens.findLastIndex(({ head, relation, upos }, at) => at < begin - 1 && head === governor && upos === 'NOUN' && (relation === 'obj' || relation === 'obl:unmarked')); // prettier-ignore
  return [noun, governor];
}

function isBehindAnd(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.text.toLowerCase();
  return before === 'and' || before === 'or';
}
