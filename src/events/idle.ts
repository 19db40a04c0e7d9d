import type { Actor } from '../core/index.ts';
import type { Hit } from './match.ts';
import type { Parties } from './parties/index.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/**
 * Whether the words of an act tell of none: a question ("Will A join the talks?"), a hope that things go well, a demand
 * on oneself ("we must do more"), or an end that somebody wishes another's war.
 */
export function isIdle(hit: Hit, parties: Parties, actors: readonly Actor[], tree: SentenceTree): boolean {
  const { rule, lemma } = hit.pattern;
  if (isAsked(hit, tree)) return true;
  if (rule.type === 'REQUEST' && lemma === 'hope') return !isHopedOfSomebody(hit, tree);
  if (rule.id === 'request.must') return isOfOneself(parties, actors);
  return rule.id === 'retreat.ceasefire' && isOfOthers(hit, parties, tree);
}

/** A question that can be answered by yes: it begins with the verb. */
function isAsked({ token, carrier }: Hit, tree: SentenceTree): boolean {
  if (tree.tokens.at(-1)?.text !== '?') return false;
  const verb = carrier >= 0 ? carrier : token;
  if (tree.head(verb) >= 0 && tree.relation(verb) !== 'parataxis') return false;
  const before = tree.children(verb).filter((child) => child < verb);
  const asking = before.find((child) => tree.relation(child) === 'aux');
  const subject = before.find((child) => tree.relation(child) === 'nsubj');
  return asking !== undefined && subject !== undefined && asking < subject;
}

/** "hopes that B will help", not "hopes that the talks will help" */
function isHopedOfSomebody({ slots }: Hit, tree: SentenceTree): boolean {
  const subjects = slots.get('comp').flatMap((clause) => tree.childrenIn(clause, 'nsubj'));
  return subjects.some((subject) => tree.mentionAt[subject] !== undefined);
}

/** "A said that A must do more" */
function isOfOneself({ actors: speakers, recipients }: Parties, actors: readonly Actor[]): boolean {
  if (!speakers.every(({ direct }) => direct)) return false;
  const states = new Set(actors.map(({ code }) => code));
  const mentioned = recipients.flatMap((filler) => filler.actors);
  return mentioned.length > 0 && mentioned.every(({ code, sector, entity_text: words }) => states.has(code) && (sector === null || /^(?:we|us|I|he|she|it|they)$/i.test(words))); // prettier-ignore
}

/** "pursue an end to B's war": only who wages a war ends it. */
function isOfOthers({ slots }: Hit, { actors }: Parties, tree: SentenceTree): boolean {
  const own = new Set(actors.flatMap((filler) => filler.actors.map(({ code }) => code)));
  const owners = ['obj', 'to', 'of']
    .flatMap((slot) => [...slots.get(slot)])
    .flatMap((war) => tree.childrenIn(war, 'nmod:poss'))
    .flatMap((owner) => tree.mentionAt[owner]?.actors ?? [])
    .filter(({ code }) => code !== '---');
  return own.size > 0 && owners.length > 0 && owners.every(({ code }) => !own.has(code));
}
