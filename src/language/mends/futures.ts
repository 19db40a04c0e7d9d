import type { Token } from '../../core/index.ts';
import { hasChild } from '../trees.ts';

const BE = new Set(['is', 'are', 'was', 'were', "'s", 'am']);

/**
 * "The premier is to meet his counterpart": parsers read "to meet" as what the premier is. He is who will meet: "is" is an
 * auxiliary and he the subject.
 */
export function mendFutures(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const copula = tokens[index] as Token;
    if (copula.relation !== 'cop' || !BE.has(copula.text)) continue;
    const verb = tokens[copula.head];
    if (verb?.upos !== 'VERB') continue;
    const to = tokens[index + 1];
    if (to?.text !== 'to' || to.head !== copula.head || !['VB', 'VBN'].includes(verb.xpos)) continue;
    const passive = hasChild(tokens, copula.head, (relation) => relation === 'aux:pass');
    const subjects = tokens.filter(({ head, relation }) => head === copula.head && relation.startsWith('nsubj')); // prettier-ignore
    // "The aim is to meet": what an aim is, not what it does.
    if (subjects.some(({ lemma }) => AIMS.has(lemma)) || subjects.length !== 1) continue;
    Object.assign(copula, { upos: 'AUX', relation: 'aux' });
    for (const subject of subjects) subject.relation = passive ? 'nsubj:pass' : 'nsubj';
  }
}

/** Nouns that are told by an infinitive. */
const AIMS = new Set(['aim', 'goal', 'plan', 'idea', 'purpose', 'task', 'job', 'intention', 'objective', 'way', 'mission', 'role', 'duty', 'priority', 'policy', 'solution', 'challenge', 'problem', 'point', 'hope', 'choice', 'decision', 'strategy', 'step', 'thing', 'what', 'this', 'that', 'it', 'all', 'option', 'answer', 'target', 'responsibility', 'proposal', 'mandate', 'ambition', 'dream', 'wish', 'trick', 'response', 'alternative']); // prettier-ignore
