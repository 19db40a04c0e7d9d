import type { Sentence, Token } from '../../core/index.ts';
import { bySentence } from './antecedents.ts';
import type { Scene } from './features.ts';
import type { Mention } from './mentions.ts';
import { baseOf, firstJoined } from './tree.ts';
import type { CoreferenceLink } from './types.ts';

/** Verbs and nouns of meetings: whoever takes part is "they", or "the ministers", in the sentence after. */
const ENCOUNTERS = new Set(
  'meet hold have call visit host receive welcome speak talk greet phone telephone join discuss sign confer meeting conversation dinner lunch breakfast summit dialogue consultation'.split(
    ' ',
  ),
);

/** What a partner of a meeting is governed by: "met with X", "called on X", "was received by X". */
const PARTNER_PREPOSITIONS = new Set(['with', 'on', 'by', 'and', '']);

/** Bare plurals that mean the people who just met. */
const MET = new Set(
  'minister president leader premier chancellor king envoy negotiator diplomat counterpart'.split(' '),
);

const MOST_PARTNERS = 4;
const SCORE = 0.72;
/** Sentences through which a text goes on about those who met. */
const FURTHEST = 8;
/** Kinds of mentions that "they" may mean as well. */
const ACTING = new Set(['person', 'group', 'organisation', 'state']);

/** Words that may mean those who met. */
type Anaphor = Pick<Mention, 'sentence' | 'first' | 'last' | 'head'>;

/** What the text tells of pronouns that were resolved before. */
export interface Resolved {
  /** Whether a pronoun has a plural antecedent of its own. */
  isPlural: (mention: Anaphor) => boolean;
  /** Whether one of the caller's mentions names several: "the two presidents". */
  isPair: (mention: Mention) => boolean;
  /** The caller's mention that a pronoun goes back to; −1 for none. */
  meant: (mention: Mention) => number;
}

/**
 * "X met Y. They discussed …": a plural subject that nobody in the text is, but the subject of the meeting before
 * and its partners together are. They go on being those who met while nobody else meets: "The ministers" for some
 * sentences, "they" until the text brings another plural.
 */
export function meetingLinks(scene: Scene, resolved: Resolved): CoreferenceLink[] {
  const links: CoreferenceLink[] = [];
  const rows = bySentence(scene.mentions, scene.sentences.length);
  let met: number[] = [];
  let since = 0;
  /** Whether another plural was named since, and whether it acted. */
  let others: 'none' | 'told of' | 'acting' = 'none';
  scene.sentences.forEach((sentence, position) => {
    const row = rows[position] ?? [];
    const { tokens } = sentence;
    const ministers = row.find((mention) => isBarePlural(tokens, mention)) ?? theTwo(tokens, position);
    const they = row.find((mention) => isThey(tokens, mention));
    // Further on another reading of "they" goes before.
    const isOpen = they !== undefined && (others === 'none' || (others === 'told of' && isMutual(tokens, they))); // prettier-ignore
    const isFree = isOpen && (since === 0 || resolved.meant(they) < 0);
    const anaphor: Anaphor | undefined = ministers ?? (isFree ? they : undefined);
    if (
      anaphor !== undefined &&
      met.length > 0 &&
      !resolved.isPlural(anaphor) &&
      !followsPlural(row, anaphor)
    ) {
      links.push({
        sentence: sentence.index,
        first: anaphor.first,
        last: anaphor.last,
        head: anaphor.head,
        how: 'group',
        antecedents: met,
        score: SCORE,
      });
      [since, others] = [0, 'none'];
    }
    const here = participantsOf(sentence, row, resolved.meant);
    const pair = row.find((mention) => mention.role === 'subject' && resolved.isPair(mention));
    if (pair !== undefined) [met, since, others] = [[pair.supplied], 0, 'none'];
    else if (here.length > 1) [met, since, others] = [here, 0, 'none'];
    else if (++since > FURTHEST) met = [];
    else if (anaphor === undefined) {
      const plurals = row.filter(({ number, kind }) => number === 'plural' && ACTING.has(kind));
      if (plurals.some(({ role }) => role === 'subject')) others = 'acting';
      else if (plurals.length > 0 && others === 'none') others = 'told of';
    }
  });
  return links;
}

function isThey(tokens: readonly Token[], mention: Mention): boolean {
  return mention.role === 'subject' && tokens[mention.head]?.text.toLowerCase() === 'they';
}

/** "they agreed", "they discussed": what takes those who met, whoever was named since. */
function isMutual(tokens: readonly Token[], { head }: Anaphor): boolean {
  return MUTUAL.has(tokens[tokens[head]?.head ?? -1]?.lemma.toLowerCase() ?? '');
}

const MUTUAL = new Set(['agree', 'discuss', 'exchange', 'confer', 'reaffirm', 'meet']);

/** "The two agreed": a number alone. */
function theTwo(tokens: readonly Token[], sentence: number): Anaphor | undefined {
  const head = tokens.findIndex(({ text, upos, relation }) => upos === 'NUM' && text === 'two' && baseOf(relation) === 'nsubj'); // prettier-ignore
  const first = head - 1;
  return head > 0 && tokens[first]?.text.toLowerCase() === 'the' && tokens[first].head === head
    ? { sentence, first, last: head, head }
    : undefined;
}

/** "the ministers", with nothing to say which. */
function isBarePlural(tokens: readonly Token[], mention: Mention): boolean {
  const token = tokens[mention.head];
  if (token === undefined || !/^NNP?S$/.test(token.xpos) || mention.role !== 'subject') return false;
  if (!MET.has(token.lemma.toLowerCase().replace(/s$/, ''))) return false;
  const own = tokens.filter((other) => other.head === mention.head);
  return (
    own.some(({ text }) => text.toLowerCase() === 'the') &&
    own.every(({ relation }) => ['det', 'punct'].includes(baseOf(relation)))
  );
}

/** Whether an earlier plural of the sentence is the likelier antecedent. */
function followsPlural(row: readonly Mention[], anaphor: Anaphor): boolean {
  return row.some(
    (mention) =>
      mention.head < anaphor.first &&
      mention.number === 'plural' &&
      (ACTING.has(mention.kind) || (mention.kind !== 'thing' && mention.role === 'subject')),
  );
}

/** Those who meet in a sentence, as the caller's mentions: one subject and its partners. */
function participantsOf(
  sentence: Sentence,
  row: readonly Mention[],
  meant: (mention: Mention) => number,
): number[] {
  const { tokens } = sentence;
  const told = (mention: Mention): number => (mention.pronoun === null ? mention.supplied : meant(mention));
  const persons = row.filter(
    (mention) => mention.kind === 'person' && mention.number !== 'plural' && mention.members.length === 0 && told(mention) >= 0,
  ); // prettier-ignore
  const meets = (index: number): boolean => ENCOUNTERS.has(tokens[index]?.lemma.toLowerCase() ?? '');
  const subjects = persons.filter(
    (mention) => mention.role === 'subject' && meets(governorOf(tokens, mention.head)),
  );
  const partners = persons.filter((mention) => {
    if (mention.role === 'subject' || mention.role === 'possessor') return false;
    if (!PARTNER_PREPOSITIONS.has(mention.preposition)) return false;
    return meets(governorOf(tokens, mention.head));
  });
  if (subjects.length === 0 || partners.length > MOST_PARTNERS) return [];
  const all = [...new Set([...subjects, ...partners].map(told))];
  return all.length > 1 ? all : [];
}

/** The word that governs a mention, or the first of those it is joined to. */
function governorOf(tokens: readonly Token[], index: number): number {
  return tokens[firstJoined(tokens, index)]?.head ?? -1;
}
