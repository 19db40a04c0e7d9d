import type { Hit, Matcher } from './match.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';
import { isContent } from './tree/content-clauses.ts';
import { isTopic } from './topics.ts';
import { BROKERING, ORDERING } from './tree/words.ts';

/**
 * Leaves out what another hit speaks for: acts inside a demand, refusal, threat or promise; nouns that a verb
 * asked for ("impose sanctions"); nouns whose carrier verb is itself a hit.
 */
export function keepOutermost(hits: readonly Hit[], matcher: Matcher): Hit[] {
  const tree = matcher.tree;
  const dropped = new Set<number>();
  for (const hit of hits) {
    if (dropped.has(hit.token)) continue;
    const keepsInner = KEEPING.has(hit.pattern.rule.id);
    for (const index of hit.consumed) if (!keepsInner) dropped.add(index);
    const carrier = hit.carrier >= 0 ? hits.find((other) => other.token === hit.carrier) : undefined;
    // A verb that only carries the noun says less than the noun, unless a close rule knows the two together.
    // "Clashes left four dead": a verb that is no act says nothing of an act that is its subject.
    const isBare = carrier !== undefined && (carrier.pattern.rule.type === 'NONE' || KEEPING.has(carrier.pattern.rule.id)) && carrier.slots.get('subj').includes(hit.token); // prettier-ignore
    if (carrier !== undefined && !isBare)
      dropped.add(carrier.pattern.rule.id.startsWith('default.') ? carrier.token : hit.token);
  }
  for (const hit of hits) {
    if (isOccasion(hit, hits, tree)) dropped.add(hit.token);
    if (
      isOnlyOrder(hit, hits, matcher) ||
      isOnlyAnswer(hit, hits) ||
      (hits.length > 1 && isTopic(hit, hits, tree))
    )
      dropped.add(hit.token);
    for (const token of effectsOf(hit, hits, tree)) dropped.add(token);
  }
  for (const hit of hits) {
    if (hits.length === 1 || dropped.has(hit.token) || !hit.pattern.rule.swallows) continue;
    const tops = [...hit.slots.get('comp'), ...hit.slots.get('obj'), ...hit.slots.get('to'), ...hit.slots.get('for'), ...hit.slots.get('on'), ...hit.slots.get('with'), ...hit.slots.get('of'), ...hit.slots.get('against')]; // prettier-ignore
    for (const other of hits)
      if (
        other !== hit &&
        tops.some(
          (top) =>
            tree.isUnder(other.token, top) &&
            tree.isUnder(top, hit.token) &&
            !throughRelative(tree, other.token, top),
        )
      )
        dropped.add(other.token);
  }
  return hits.filter((hit) => !dropped.has(hit.token));
}

/** "dispersed a march of students": who breaks it up, and those who marched; "the appeal fell on deaf ears": it was made. */
const KEEPING = new Set(['assault.crowd-control', 'reject.unheard']);

/** "ordered the station closed": an order says less than the act that is done by it. */
function isOnlyOrder(
  { token, slots, pattern }: Hit,
  hits: readonly Hit[],
  { tree, clauses }: Matcher,
): boolean {
  const { id, type } = pattern.rule;
  if (!ORDERING.has(tree.key(token)) || (type !== 'REQUEST' && !id.startsWith('default.'))) return false;
  return slots.get('comp').some((at) => tree.token(at).xpos === 'VBN' && clauses.isPassive(at) && hits.some((other) => other.token === at && FORCE.has(other.pattern.rule.type))); // prettier-ignore
}

/** "will brief his colleagues at a meeting in Velmare": where those who talk meet is no second talk. */
function isOccasion(
  { token, pattern, slots, carrier }: Hit,
  hits: readonly Hit[],
  tree: SentenceTree,
): boolean {
  if (pattern.rule.type !== 'CONSULT' || pattern.kind !== 'noun' || carrier >= 0 || tree.relation(token) !== 'obl') return false; // prettier-ignore
  if (!OCCASION.has(tree.preposition(token)) || slots.has('with') || slots.has('between')) return false;
  const verb = tree.head(token);
  return hits.some((other) => other.token === verb && other.pattern.rule.type === 'CONSULT' && other.pattern.kind === 'verb'); // prettier-ignore
}

const OCCASION = new Set(['at', 'during', 'in']);

/** "retaliated by closing the border": an answer says less than the act by which it is given. */
function isOnlyAnswer({ pattern, slots }: Hit, hits: readonly Hit[]): boolean {
  if (!ANSWERING.has(pattern.lemma)) return false;
  return slots.get('by+').some((at) => hits.some((other) => other.token === at && other.pattern.rule.type !== 'NONE')); // prettier-ignore
}

const ANSWERING = new Set(['retaliate', 'respond', 'react', 'answer', 'reply', 'counter']);

/** "shelled the port, cutting off power": what a blow brings about is part of it. */
function effectsOf({ pattern, slots }: Hit, hits: readonly Hit[], tree: SentenceTree): readonly number[] {
  if (pattern.rule.type !== 'ASSAULT') return [];
  const told = slots.get('while').flatMap((at) => [at, ...tree.childrenIn(at, 'conj')]);
  return told.filter((at) => tree.token(at).xpos === 'VBG' && hits.some((other) => other.token === at && BROUGHT.has(other.pattern.rule.type))); // prettier-ignore
}

const BROUGHT = new Set(['SANCTION', 'CONCEDE', 'COERCE', 'RETREAT']);

/** What authorities do by ordering it done. */
const FORCE = new Set(['COERCE', 'SANCTION', 'ASSAULT', 'RETREAT', 'CONCEDE', 'MOBILIZE', 'AID']);

/** Marks of clauses that only say when: "offered to mediate when he received X". */
const TIMES = new Set(['when', 'after', 'as', 'while', 'since', 'hours_after', 'before']);

/** Nouns for what somebody does, told behind "of". */
const STEPS = new Set(['step', 'decision', 'measure', 'course', 'move']);

/** A relative clause tells of something that stands by itself, wherever its noun is. */
function throughRelative(tree: SentenceTree, from: number, top: number): boolean {
  let at = from;
  for (let steps = 0; steps < 100 && at !== top && at >= 0; steps++) {
    const relation = tree.token(at).relation;
    if (
      (relation === 'acl:relcl' && !isContent(tree, at)) ||
      relation === 'appos' ||
      relation === 'parataxis'
    )
      return true;
    // "took the unusual step of expelling two envoys": what the step is.
    if (relation === 'acl' && tree.preposition(at) === 'of' && STEPS.has(tree.key(tree.head(at))))
      return true;
    // "agreed a truce brokered by B": what a third did.
    if (relation === 'acl' && tree.token(at).xpos === 'VBN' && BROKERING.has(tree.key(at))) return true;
    if (relation === 'advcl' && TIMES.has(tree.preposition(at))) return true;
    at = tree.head(at);
  }
  return false;
}
