import type { Actor } from '../core/index.ts';
import type { Candidate } from './candidates.ts';
import { confidenceOf } from './confidence/index.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/** How many sentences back "the move" may reach. */
const REACH = 6;

/** Types whose recipient may be told by what he did: "condemned the tariffs", "hailed the deal". */
const JUDGING = new Set(['ACCUSE', 'SUPPORT', 'REJECT', 'THREATEN']);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);

/** Nouns for any act, whatever its type. */
const ANY_ACT = new Set(['move', 'decision', 'step', 'action', 'measure', 'gesture']);
/** Nouns for acts of some types. */
const KINDS: readonly { nouns: ReadonlySet<string>; types: ReadonlySet<string> }[] = [
  { nouns: new Set(['deal', 'agreement', 'accord', 'pact', 'treaty', 'memorandum', 'document', 'extension', 'arrangement']), types: new Set(['SUPPORT', 'AGREE', 'COOPERATE']) },
  { nouns: new Set(['tariff', 'duty', 'levy', 'sanction', 'embargo', 'ban', 'penalty', 'restriction', 'expulsion', 'blockade', 'closure']), types: new Set(['SANCTION', 'COERCE', 'REJECT']) },
  { nouns: new Set(['attack', 'strike', 'raid', 'bombing', 'shelling', 'assault', 'killing', 'incursion', 'offensive', 'airstrike', 'arrest', 'detention', 'seizure', 'crackdown', 'invasion', 'bombardment', 'launch', 'test', 'drill', 'exercise']), types: new Set(['ASSAULT', 'COERCE', 'MOBILIZE']) },
  { nouns: new Set(['ceasefire', 'truce', 'cease-fire', 'release', 'withdrawal', 'pardon', 'apology']), types: new Set(['RETREAT', 'CONCEDE', 'AGREE']) },
  { nouns: new Set(['veto', 'refusal', 'rejection', 'boycott']), types: new Set(['REJECT', 'PROTEST']) },
  { nouns: new Set(['threat', 'ultimatum', 'warning']), types: new Set(['THREATEN']) },
  { nouns: new Set(['proposal', 'offer', 'plan', 'pledge', 'promise', 'invitation']), types: new Set(['AGREE', 'REQUEST']) },
]; // prettier-ignore

/**
 * "Hungary condemned the tariffs": where the act that is judged was told before, whoever did it is judged. The words
 * stay those of the phrase. Changes the candidate in place.
 */
export function judgeWhoActed(candidate: Candidate, before: readonly Candidate[]): void {
  if (!JUDGING.has(candidate.type) || candidate.recipients.some(({ code }) => code !== '---')) return;
  const { tree, sentence, actors } = candidate;
  const head = candidate.parties.recipients.find((filler) => isDefinite(tree, filler.head))?.head;
  if (head === undefined) return;
  const own = new Set(actors.map(({ code }) => code));
  const noun = tree.key(head);
  for (let at = before.length - 1; at >= 0; at--) {
    const earlier = before[at] as Candidate;
    if (sentence.index - earlier.sentence.index > REACH) return;
    if (earlier.hit.token === candidate.hit.token && earlier.sentence === sentence) continue;
    if (earlier.modality !== 'actual' || !isMeant(noun, earlier)) continue;
    const doers = earlier.actors.filter(({ code }) => code !== '---' && !own.has(code));
    if (doers.length === 0) continue;
    const words = tree.text(...spanOf(candidate, head));
    candidate.recipients = doers.filter(isFirstOf).map((doer): Actor => ({ code: doer.code, sector: doer.sector, entity_text: words })); // prettier-ignore
    candidate.parties = { ...candidate.parties, recipientBy: 'clause' };
    const { steps } = candidate;
    candidate.steps = () => [...steps(), `"${words}" is the act of sentence ${earlier.sentence.index}: whoever did it`]; // prettier-ignore
    candidate.confidence = Math.max(candidate.confidence, confidenceOf(candidate));
    return;
  }
}

/** Each country once. */
function isFirstOf({ code }: Actor, index: number, all: readonly Actor[]): boolean {
  return all.findIndex((other) => other.code === code) === index;
}

function isDefinite(tree: SentenceTree, head: number): boolean {
  return tree.mentionAt[head] === undefined && tree.childrenIn(head, 'det').some((child) => DEFINITE.has(tree.token(child).text.toLowerCase())); // prettier-ignore
}

/** Whether a noun may mean an act that was told: by its own word, or by its kind. */
function isMeant(noun: string, { type, tree, hit }: Candidate): boolean {
  if (type === 'CONSULT') return false;
  if ([hit.token, ...hit.consumed].some((index) => tree.key(index) === noun)) return true;
  return ANY_ACT.has(noun) || KINDS.some(({ nouns, types }) => nouns.has(noun) && types.has(type));
}

function spanOf({ parties }: Candidate, head: number): [first: number, last: number] {
  const filler = parties.recipients.find((one) => one.head === head);
  return [filler?.first ?? head, filler?.last ?? head];
}
