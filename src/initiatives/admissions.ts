import type { SentenceTree } from '../events/index.ts';
import { isBodyCode } from '../ontology/index.ts';
import type { DraftMention } from './draft.ts';

const ADMISSION = new Set(['candidature', 'candidacy', 'membership', 'admission', 'accession', 'application', 'bid', 'entry', 'inclusion']); // prettier-ignore
const JOINING = new Set(['join', 'enter', 'accede', 'rejoin']);
/** Verbs by which somebody seeks to be let in: "has asked to join". */
const SEEKING = new Set(['ask', 'seek', 'want', 'hope', 'apply', 'wish', 'aspire', 'bid', 'plan', 'try', 'expect', 'attempt', 'intend', 'request', 'like', 'prepare', 'be', 'about']); // prettier-ignore
/** Of the nouns, those that speak of an admission named before: "the application". */
const POINTING_BACK = new Set(['candidature', 'candidacy', 'admission', 'accession', 'application', 'bid', 'membership']); // prettier-ignore

/**
 * "Pakistan's candidature for the Nuclear Suppliers Group", "its application to join the NSG": the admission of a
 * state to a body. The body is one of the drafts already found in the sentence, or any body an actor mention names.
 */
export function findAdmissions(tree: SentenceTree, bodies: readonly DraftMention[]): DraftMention[] {
  const found: DraftMention[] = [];
  for (let index = 0; index < tree.tokens.length; index++) {
    const isVerb = tree.token(index).upos === 'VERB';
    if (!(isVerb ? JOINING : ADMISSION).has(tree.key(index))) continue;
    const isNoun = !isVerb;
    const body = bodyUnder(tree, index, bodies);
    const wish = tree.head(index);
    const own = isNoun ? holderOf(tree, index) : seekerOf(tree, index);
    const holder = own ?? (isNoun && WISHES.has(tree.key(wish)) ? holderOf(tree, wish) : null);
    if (body === null) {
      if (isNoun && POINTING_BACK.has(tree.key(index)) && (holder !== null || isDefinite(tree, index)) && !hasPlural(tree, index))
        found.push({ sentence: tree.sentence.index, first: index, last: index, head: index, kind: 'admission', name: null, words: [tree.key(index)], parties: holder === null ? [] : [holder.code], anaphor: true }); // prettier-ignore
      continue;
    }
    // Of a noun that stands for other things as well, only a body of states admits.
    if (!body.admits) continue;
    if (isVerb && found.some((draft) => tree.isUnder(index, draft.head))) continue;
    // "joined in January": whoever has joined is a member, and seeks nothing.
    if (isVerb && holder === null && !isInfinitive(tree, index)) continue;
    found.push({
      sentence: tree.sentence.index, first: index, last: Math.max(index, body.last), head: index, kind: 'admission',
      name: holder === null ? null : `${holder.name} admission to the ${body.name}`,
      words: [body.name], parties: holder === null ? [] : [holder.code], anaphor: false,
    }); // prettier-ignore
  }
  return found;
}

const isInfinitive = (tree: SentenceTree, verb: number): boolean =>
  tree.childrenIn(verb, 'mark').some((child) => tree.token(child).text.toLowerCase() === 'to');

const hasPlural = (tree: SentenceTree, noun: number): boolean => /^NNP?S$/.test(tree.token(noun).xpos);

/** "the application", "its bid". */
function isDefinite(tree: SentenceTree, noun: number): boolean {
  return tree.children(noun).some((child) => ['the', 'this', 'that', 'its', 'their'].includes(tree.token(child).text.toLowerCase())); // prettier-ignore
}

/** Who "has asked to join": the subject of the seeking. */
function seekerOf(tree: SentenceTree, verb: number): { name: string; code: string } | null {
  const governor = tree.head(verb);
  // "Pakistan should join", "will enter the WTO"
  const ahead = tree
    .childrenIn(verb, 'aux')
    .some((child) => MODALS.has(tree.token(child).text.toLowerCase()));
  if (ahead) return stateAmong(tree, tree.childrenIn(verb, 'nsubj'));
  if (governor < 0 || !isInfinitive(tree, verb)) return null;
  if (WISHES.has(tree.key(governor)) && tree.token(governor).upos === 'NOUN') return holderOf(tree, governor);
  if (!SEEKING.has(tree.key(governor))) return null;
  return stateAmong(tree, tree.childrenIn(governor, 'nsubj'));
}

function stateAmong(tree: SentenceTree, tokens: readonly number[]): { name: string; code: string } | null {
  for (const token of tokens) {
    const actor = tree.mentionAt[token]?.actors[0];
    if (actor !== undefined && isState(actor.code)) return { name: actor.code, code: actor.code };
  }
  return null;
}

/** Nouns by which somebody seeks to be let in: "Pakistan's wish to join", "its request for membership". */
const WISHES = new Set(['wish', 'request', 'desire', 'hope', 'plan', 'effort', 'attempt', 'bid', 'application', 'ambition', 'aspiration', 'intention', 'decision', 'proposal']); // prettier-ignore

const MODALS = new Set(['should', 'will', 'would', 'could', 'may', 'might', 'can', 'must']);

function isState(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && !['IGO', 'UNO', 'EUR', 'NGO', 'MNC', 'IMG', 'ISM'].includes(code);
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
    return { name: actor.identifier_text ?? actor.entity_text.replace(/^the /i, ''), last: mention.last, admits: isBodyCode(actor.code) }; // prettier-ignore
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
    if (actor !== undefined && isState(actor.code)) return { name: actor.code, code: actor.code };
  }
  return null;
}
