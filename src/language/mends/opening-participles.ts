import type { Token } from '../../core/index.ts';
import { hasChild, isUnder } from '../trees.ts';

/** Verbs of saying that stand at the end behind what was said. */
const SAYING = new Set(['say', 'announce', 'report', 'add', 'confirm', 'declare', 'claim', 'allege', 'note', 'state', 'write', 'acknowledge', 'admit', 'recall', 'tell', 'tweet', 'explain', 'reveal', 'disclose', 'recount', 'show', 'testify', 'maintain', 'insist']); // prettier-ignore

/** How the participle may hang there. */
const HUNG = new Set(['advcl', 'ccomp', 'parataxis']);

/**
 * "Having met the miners, the minister flew home, a spokesman said": parsers hang the participle that opens the sentence on
 * the saying that ends it. It tells of whoever the clause between has for its subject.
 */
export function mendOpeningParticiples(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const clause = tokens[index] as Token;
    if (!HUNG.has(clause.relation) || (clause.xpos !== 'VBG' && clause.xpos !== 'VBN')) continue;
    const saying = clause.head;
    if (saying < index || tokens[saying]?.head !== -1 || !SAYING.has(tokens[saying].lemma)) continue;
    if (hasChild(tokens, index, (relation) => relation.startsWith('nsubj') || relation === 'mark')) continue;
    const told = toldBetween(tokens, index, saying);
    if (told < 0) continue;
    Object.assign(tokens[told] as Token, { head: saying, relation: 'ccomp' });
    Object.assign(clause, { head: told, relation: 'advcl' });
  }
}

/** The finite verb with a subject of its own between a participle and a saying; −1 where there is none. */
function toldBetween(tokens: readonly Token[], participle: number, saying: number): number {
  return tokens.findIndex(({ upos, head, relation }, at) => {
    if (at <= participle || at >= saying || upos !== 'VERB') return false;
    const isTold = head === saying ? relation === 'ccomp' : head === participle && (relation === 'advcl' || relation === 'ccomp' || relation === 'parataxis'); // prettier-ignore
    if (!isTold || hasChild(tokens, at, (child) => child === 'mark')) return false;
    return tokens.some((token, subject) => token.head === at && token.relation.startsWith('nsubj') && subject > participle && behindComma(tokens, subject)); // prettier-ignore
  });
}

/** Whether a phrase begins behind a comma. */
function behindComma(tokens: readonly Token[], head: number): boolean {
  const first = tokens.findIndex((_, at) => at <= head && isUnder(tokens, at, head));
  return tokens[first - 1]?.text === ',';
}
