import type { SentenceTree } from '../events/index.ts';
import type { DraftMention } from './draft.ts';

const ADMISSION = new Set(['candidature', 'candidacy', 'membership', 'admission', 'accession', 'application', 'bid', 'entry', 'inclusion']); // prettier-ignore
const JOINING = new Set(['join', 'enter', 'accede']);

/**
 * "Pakistan's candidature for the Nuclear Suppliers Group", "its application to join the NSG": the admission of a
 * state to a body. The body is one of the drafts already found in the sentence, or any body an actor mention names.
 */
export function findAdmissions(tree: SentenceTree, bodies: readonly DraftMention[]): DraftMention[] {
  const found: DraftMention[] = [];
  for (let index = 0; index < tree.tokens.length; index++) {
    const isNoun = ADMISSION.has(tree.key(index)) && tree.token(index).upos !== 'VERB';
    const isVerb = JOINING.has(tree.key(index)) && tree.token(index).upos === 'VERB';
    if (!isNoun && !isVerb) continue;
    const body = bodyUnder(tree, index, bodies);
    if (body === null) continue;
    const holder = isNoun ? holderOf(tree, index) : null;
    if (isVerb && found.some((draft) => tree.isUnder(index, draft.head))) continue;
    // "urged India to join the corridor" is about the corridor; only bodies admit.
    if (isVerb && !body.admits) continue;
    found.push({
      sentence: tree.sentence.index, first: index, last: Math.max(index, body.last), head: index, kind: 'admission',
      name: holder === null ? null : `${holder.name} admission to the ${body.name}`,
      words: [body.name], parties: holder === null ? [] : [holder.code], anaphor: false,
    }); // prettier-ignore
  }
  return found;
}

function bodyUnder(
  tree: SentenceTree,
  top: number,
  bodies: readonly DraftMention[],
): { name: string; last: number; admits: boolean } | null {
  const draft = bodies.find(
    (one) => belongs(tree, top, one.first, one.head) && one.name !== null && one.kind === 'union',
  );
  if (draft !== undefined) return { name: draft.name ?? '', last: draft.last, admits: true };
  for (const mention of tree.mentions) {
    const actor = mention.actors[0];
    if (!belongs(tree, top, mention.first, mention.head) || mention.how !== 'organisation' || actor === undefined) continue; // prettier-ignore
    return { name: actor.identifier_text ?? actor.entity_text.replace(/^the /i, ''), last: mention.last, admits: ['IGO', 'EUR', 'UNO'].includes(actor.code) }; // prettier-ignore
  }
  return null;
}

/** Under the word in the tree, or right behind it in the text: "for the", "to join the". */
function belongs(tree: SentenceTree, top: number, first: number, head: number): boolean {
  if (head <= top) return false;
  if (tree.isUnder(head, top)) return true;
  if (first - top > 5) return false;
  for (let index = top + 1; index < first; index++)
    if (!LINKS.has(tree.token(index).text.toLowerCase())) return false;
  return true;
}

const LINKS = new Set([
  'for',
  'to',
  'of',
  'in',
  'into',
  'the',
  'join',
  'enter',
  'joining',
  'full',
  'member',
  'become',
  'a',
  'as',
]);

/** Whose admission it is. */
function holderOf(tree: SentenceTree, noun: number): { name: string; code: string } | null {
  for (const child of tree.children(noun)) {
    const relation = tree.token(child).relation;
    const own = relation === 'nmod:poss' || relation === 'compound' || relation === 'amod' || (tree.relation(child) === 'nmod' && ['of', 'by'].includes(tree.preposition(child))); // prettier-ignore
    const actor = own ? tree.mentionAt[child]?.actors[0] : undefined;
    if (actor !== undefined && actor.code !== '---' && !['IGO', 'UNO', 'EUR'].includes(actor.code))
      return { name: actor.code, code: actor.code };
  }
  return null;
}
