import type { Hit } from './match.ts';
import { isKnown, type Parties } from './parties/index.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';
import { isPassive } from './tree/voice.ts';

/**
 * Whether the words of an act tell of none: nobody does it, it is only a name, a question ("Will A join the talks?"), a
 * wish for what others do, or an end that somebody wishes another's war.
 */
export function isIdle(hit: Hit, parties: Parties, tree: SentenceTree): boolean {
  const { rule, lemma } = hit.pattern;
  if (isOnlyNamed(hit, parties) || isNobody(hit, parties, tree) || isAsked(hit, tree)) return true;
  if (rule.type === 'REQUEST' && lemma === 'hope') return !isHopedOfSomebody(hit, tree);
  // "The offer is unacceptable": no refusal where nobody is told to say so.
  if (rule.id === 'reject.no-way') return parties.actors.length === 0;
  if (rule.id === 'agree.to') return isOnlyView(hit, tree);
  if (rule.type === 'ACCUSE' && isDefied(hit, tree)) return true;
  // "said that smoke puts lives at risk": nobody is accused.
  if (rule.id === 'accuse.say-misdeed' || rule.id === 'accuse.tell')
    return parties.recipients.every((filler) => !isKnown(filler));
  if (rule.id === 'agree.express-intent') return isWishForOthers(hit, tree);
  if (rule.type === 'AGREE' && WISHING.has(lemma)) return isWishToGet(hit, tree);
  return rule.id === 'retreat.ceasefire' && isOfOthers(hit, parties, tree);
}

/** "on the margins of the council's summit": a meeting known by the name of a body that nobody is said to attend. */
function isOnlyNamed({ pattern, carrier, slots }: Hit, { actors, recipients, symmetric }: Parties): boolean {
  if (pattern.kind !== 'noun' || !symmetric || carrier >= 0 || actors.length !== 1 || recipients.length > 0)
    return false;
  return slots.get('mod').includes(actors[0]?.head ?? -1) && actors[0]?.actors.length === 1;
}

/** "No country has recognised X", "was criticised by nobody": nobody does it. */
function isNobody({ slots }: Hit, { actors }: Parties, tree: SentenceTree): boolean {
  if ([...slots.get('subj'), ...slots.get('by')].some((doer) => NOBODY.has(tree.key(doer)))) return true;
  return actors.length > 0 && actors.every(({ head }) => tree.childrenIn(head, 'det').some((child) => tree.key(child) === 'no')); // prettier-ignore
}

const NOBODY = new Set(['nobody', 'none', 'noone']);

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

/** "agreed that Belmark had lied", "considered how to help": what several think of others is nothing that they will do. */
function isOnlyView({ pattern, slots }: Hit, tree: SentenceTree): boolean {
  const clauses = slots.get('comp');
  if (CONSIDERING.has(pattern.lemma)) return clauses.some((clause) => tree.children(clause).some((child) => child < clause && ASKING.has(tree.key(child)))); // prettier-ignore
  if (pattern.lemma !== 'agree' || clauses.length === 0) return false;
  return clauses.every((clause) => {
    const isStated = tree.childrenIn(clause, 'mark').some((mark) => tree.key(mark) === 'that');
    const verbs = [clause, ...tree.childrenIn(clause, 'aux')].flatMap((verb) => [
      verb,
      ...tree.childrenIn(verb, 'cop'),
      ...tree.children(verb).flatMap((child) => tree.childrenIn(child, 'cop')),
    ]);
    const isOfOthers = tree.childrenIn(clause, 'nsubj').some((subject) => tree.token(subject).upos === 'PROPN'); // prettier-ignore
    return isStated && isOfOthers && verbs.some((verb) => FINITE.has(tree.token(verb).xpos)) && !tree.has(clause, 'aux:pass'); // prettier-ignore
  });
}

const CONSIDERING = new Set(['consider', 'contemplate']);
const ASKING = new Set(['how', 'whether']);
const FINITE = new Set(['VBD', 'VBZ', 'VBP']);

/** "said they would not be intimidated": what nobody will do to one is no charge against anybody. */
function isDefied({ slots }: Hit, tree: SentenceTree): boolean {
  return slots.get('comp').some((clause) => tree.childrenIn(clause, 'aux').some((aux) => AHEAD.has(tree.key(aux))) && tree.has(clause, 'aux:pass') && tree.children(clause).some((child) => NEGATING.has(tree.token(child).text))); // prettier-ignore
}

const AHEAD = new Set(['will', 'would']);
const NEGATING = new Set(['not', "n't", 'never']);

/** "expressed his desire that the school be rebuilt": what is wished for is no act of his. */
function isWishForOthers({ slots }: Hit, tree: SentenceTree): boolean {
  return slots
    .get('obj')
    .flatMap((wish) => [...tree.childrenIn(wish, 'ccomp'), ...tree.childrenIn(wish, 'acl')])
    .some((clause) => tree.childrenIn(clause, 'mark').some((mark) => tree.key(mark) === 'that') && tree.childrenIn(clause, 'nsubj').some((subject) => tree.token(subject).upos !== 'PRON')); // prettier-ignore
}

/** Verbs by which one's own act is wished for. */
const WISHING = new Set(['want', 'wish', 'like', 'hope', 'seek']);

/** "want to be paid": what others are to do is no offer. */
function isWishToGet({ slots }: Hit, tree: SentenceTree): boolean {
  return slots.get('comp').some((clause) => tree.isInfinitive(clause) && isPassive(tree, clause));
}

/** "pursue an end to B's war": only who wages a war ends it. */
function isOfOthers({ slots }: Hit, { actors }: Parties, tree: SentenceTree): boolean {
  const own = new Set(actors.flatMap((filler) => filler.actors.map(({ code }) => code)));
  const owners = ['obj', 'to', 'of']
    .flatMap((slot) => [...slots.get(slot)])
    .flatMap((war) => tree.childrenIn(war, 'nmod:poss'))
    .flatMap((owner) => tree.mentionAt[owner]?.actors ?? []);
  return own.size > 0 && owners.length > 0 && owners.every(({ code }) => !own.has(code));
}
