import type { Token } from '../../core/index.ts';
import { hasChild } from '../trees.ts';

/** How parsers hang an infinitive on a name that has no other verb. */
const SAID_OF_NAMES = new Set(['acl', 'amod', 'xcomp', 'advcl']);

/**
 * Puts right the trees of headlines, which end in no stop and leave words out: in "A, B sign deal" the comma stands for
 * "and", in "A to visit B" nothing stands for "is".
 */
export function mendHeadlineTree(tokens: readonly Token[]): void {
  if (tokens.length < 4 || /^[.?!;:]$/.test(tokens.at(-1)?.text ?? '')) return;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.relation === 'appos') joinNames(tokens, index);
    else if (token.xpos === 'VB' && SAID_OF_NAMES.has(token.relation)) raiseInfinitive(tokens, index);
  }
}

/** "A, B sign": a second name with no comma behind it, right before the verb of the first. */
function joinNames(tokens: readonly Token[], second: number): void {
  const name = tokens[second] as Token;
  const first = tokens[name.head];
  if (first?.upos !== 'PROPN' || name.upos !== 'PROPN' || !first.relation.startsWith('nsubj')) return;
  const verb = tokens[first.head];
  if (verb?.upos !== 'VERB' || first.head <= second || tokens[second - 1]?.text !== ',') return;
  const between = tokens.slice(second + 1, first.head);
  if (between.every(({ head, relation }) => head === second ? relation === 'flat' : relation.startsWith('aux') || relation === 'advmod')) name.relation = 'conj'; // prettier-ignore
}

/** "A to visit B", "A and B to meet": the infinitive right behind the only name or names is what the headline tells. */
function raiseInfinitive(tokens: readonly Token[], verb: number): void {
  const clause = tokens[verb] as Token;
  const last = tokens[clause.head];
  const root = last?.relation === 'conj' ? last.head : clause.head;
  const name = tokens[root];
  if (name === undefined || name.head >= 0 || name.upos !== 'PROPN' || root > verb) return;
  const to = tokens.findIndex(({ head, text }) => head === verb && text.toLowerCase() === 'to');
  const isNamed = ({ upos, relation }: Token): boolean => upos === 'PROPN' || relation === 'cc';
  if (to < 0 || !tokens.slice(root, to).every(isNamed)) return;
  if (hasChild(tokens, verb, (relation) => relation.startsWith('nsubj'))) return;
  Object.assign(name, { head: verb, relation: 'nsubj' });
  Object.assign(clause, { head: -1, relation: 'root' });
}
