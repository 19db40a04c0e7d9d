import type { Sentence, Token } from '../../core/index.ts';
import type { Known } from './groups.ts';
import { firstJoined, isWord } from './tree.ts';
import type { CoreferenceLink } from './types.ts';

/** Acts that answer another act of their object: whoever is helped, praised or blamed is so "in its fight", "for its attack". */
const ANSWERING = new Set(
  `support back help assist aid join thank praise commend congratulate condemn criticise criticize accuse blame denounce hail
  welcome applaud rebuke censure slam blast salute reward punish encourage train equip arm advise stand side solidarity
  backing assistance praise criticism condemnation lambast chide scold reprimand fault sanction`.split(/\s+/),
);
const POSSESSIVES = new Set(['its', 'their', 'his', 'her']);
/** How far above its object the act may stand. */
const STEPS = 4;

/**
 * "A supports B in its fight", "A criticised B for its attack": the pronoun means B, though A is nearer to what pronouns
 * mostly mean. B must stand right before the preposition.
 */
export function objectLinks(
  sentences: readonly Sentence[],
  rows: readonly (readonly Known[])[],
): CoreferenceLink[] {
  const links: CoreferenceLink[] = [];
  sentences.forEach((sentence, position) => {
    const { tokens } = sentence;
    tokens.forEach((token, at) => {
      if (token.relation !== 'nmod:poss' || !POSSESSIVES.has(token.text)) return;
      if (!isWord(tokens[at - 1]?.text, 'in') && !isWord(tokens[at - 1]?.text, 'for')) return;
      const helped = rows[position]?.find(({ candidate }) => candidate.last === at - 2);
      if (helped === undefined || (/^(?:his|her)$/.test(token.text) && helped.candidate.kind !== 'person'))
        return;
      if (!isAnswered(tokens, helped.candidate.head)) return;
      links.push({
        sentence: sentence.index,
        first: at,
        last: at,
        head: at,
        how: 'pronoun',
        antecedents: [helped.index],
        score: 0.8,
      });
    });
  });
  return links;
}

/** Whether an act that answers another governs a word that is not its subject. */
function isAnswered(tokens: readonly Token[], index: number): boolean {
  let at = firstJoined(tokens, index);
  for (let steps = 0; at >= 0 && steps < STEPS; steps++) {
    const { relation, head } = tokens[at] as Token;
    if (relation.startsWith('nsubj')) return false;
    if (ANSWERING.has(tokens[head]?.lemma ?? '')) return true;
    at = head;
  }
  return false;
}
