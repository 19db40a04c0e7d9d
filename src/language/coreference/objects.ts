import type { Sentence, Token } from '../../core/index.ts';
import { possessorLink, type Known } from './groups.ts';
import { firstJoined, isWord } from './tree.ts';
import type { CoreferenceLink } from './types.ts';

/** Acts that answer another act of their object: whoever is helped, praised or blamed is so "in its fight", "for its attack". */
const ANSWERING = new Set(
  `support back help assist aid join thank praise commend congratulate condemn criticise criticize accuse blame denounce hail
  welcome applaud rebuke censure slam blast salute reward punish encourage train equip arm advise stand side solidarity
  backing assistance praise criticism condemnation lambast chide scold reprimand fault sanction`.split(/\s+/),
);
/** What is done to somebody over what he has done, and the nouns that carry it: "imposed sanctions on B over its raid". */
const PUNISHING = new Set(
  `impose embargo tariff ban penalty restriction cut sever break suspend halt freeze expel recall threaten warn summon protest
  sue fine attack strike bomb invade raid shell hit retaliate boycott blacklist pressure press confront question isolate
  target action measure war campaign lawsuit complaint sanctions ultimatum threat warning relation tie`.split(
    /\s+/,
  ),
);
const POSSESSIVES = new Set(['its', 'their', 'his', 'her']);
/** How far above its object the act may stand. */
const STEPS = 4;

/** Prepositions of a reason, the first word first: whoever is punished is so over his own doing. */
const REASONS = [['over'], ['because', 'of'], ['due', 'to'], ['in', 'response', 'to'], ['in', 'retaliation', 'for'], ['in', 'revenge', 'for']]; // prettier-ignore

/**
 * "A supports B in its fight", "A criticised B for its attack", "A imposed sanctions on B over its war": the pronoun means
 * B, though A is nearer to what pronouns mostly mean. B must stand right before the preposition.
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
      const reason = REASONS.find((words) => endsWith(tokens, at, words));
      if (reason === undefined && !isWord(tokens[at - 1]?.text, 'in') && !isWord(tokens[at - 1]?.text, 'for')) return; // prettier-ignore
      const end = at - 1 - (reason?.length ?? 1);
      const helped = rows[position]?.find(({ candidate }) => candidate.last === end);
      if (helped === undefined || (/^(?:his|her)$/.test(token.text) && helped.candidate.kind !== 'person'))
        return;
      if (!isAnswered(tokens, helped.candidate.head, reason !== undefined)) return;
      links.push(possessorLink(sentence, at, helped));
    });
  });
  return links;
}

/** Whether words stand right before a token. */
function endsWith(tokens: readonly Token[], before: number, words: readonly string[]): boolean {
  return words.every((word, index) => isWord(tokens[before - words.length + index]?.text, word));
}

/** Whether an act that answers another, or punishes one, governs a word that is not its subject. */
function isAnswered(tokens: readonly Token[], index: number, punished: boolean): boolean {
  let at = firstJoined(tokens, index);
  for (let steps = 0; at >= 0 && steps < STEPS; steps++) {
    const { relation, head } = tokens[at] as Token;
    if (relation.startsWith('nsubj')) return false;
    const act = tokens[head]?.lemma ?? '';
    if (ANSWERING.has(act) || (punished && PUNISHING.has(act))) return true;
    at = head;
  }
  return false;
}
