import type { Sentence, Token } from '../../core/index.ts';
import { bySentence } from './antecedents.ts';
import type { Mention } from './mentions.ts';
import { baseOf, type Children, isWord, roleOf } from './tree.ts';
import type { CandidateMention, CoreferenceLink } from './types.ts';

/** Nouns for states, and for their people, that come in "the two …" and "both …". */
const STATE_GROUPS = new Set(
  'side country nation state neighbour neighbor government capital party rival ally power foe partner army delegation military force'.split(
    ' ',
  ),
);
const PERSON_GROUPS = new Set(
  'leader president minister premier official diplomat envoy man woman counterpart chancellor king negotiator ambassador general politician statesman'.split(
    ' ',
  ),
);

/** Plurals that mean a known pair even without a number: "the sides", "the neighbours". */
const PAIR_NOUNS = new Set(['side', 'neighbour', 'neighbor', 'rival', 'foe', 'party']);

/** How many sentences back the members of a group are looked for. */
const SENTENCES_BACK = 5;

interface GroupWords {
  first: number;
  last: number;
  head: number;
  count: number;
  persons: boolean;
}

/** The caller's mentions with where they stand. */
export interface Known {
  /** Index among the caller's mentions. */
  index: number;
  /** Position of the sentence. */
  sentence: number;
  candidate: CandidateMention;
}

/** What makes two mentions the same actor: the entity, else the single country of a state, else themselves. */
export function identityOf(known: Known): string {
  const { candidate } = known;
  if (candidate.entity !== undefined) return candidate.entity;
  if (candidate.kind === 'state' && candidate.countries?.length === 1)
    return `state ${candidate.countries[0]}`;
  return `mention ${known.index}`;
}

/** "its" at a token means somebody known. */
export function possessorLink(
  { index }: Sentence,
  at: number,
  { index: antecedent }: Known,
): CoreferenceLink {
  return { sentence: index, first: at, last: at, head: at, how: 'pronoun', antecedents: [antecedent], score: 0.8 }; // prettier-ignore
}

/** Phrases such as "the two sides", "both countries", "the three leaders", "the neighbours". */
function groupWordsOf(tokens: readonly Token[], children: Children, head: number): GroupWords | null {
  const token = tokens[head] as Token;
  const lemma = token.lemma.toLowerCase();
  const own = children[head] ?? [];
  const wordOf = (child: number): string => (tokens[child] as Token).text.toLowerCase();
  const determiners = own.filter(
    (child) => child < head && ['det', 'nummod', 'det:predet'].includes((tokens[child] as Token).relation),
  );
  const both = determiners.some((child) => wordOf(child) === 'both');
  const the = determiners.some((child) => ['the', 'these', 'those'].includes(wordOf(child)));
  const number = determiners.map(wordOf).find((word) => NUMBERS.has(word));
  const first = Math.min(head, ...determiners);
  const bareNumber = token.upos === 'NUM' && NUMBERS.has(token.text.toLowerCase());
  if (bareNumber) {
    // "the two have agreed": the number alone, with its article, as a subject or object.
    const relation = baseOf(token.relation);
    if (!the || !['nsubj', 'obj', 'obl', 'nmod'].includes(relation)) return null;
    if (own.some((child) => ['nmod', 'acl'].includes(baseOf((tokens[child] as Token).relation)))) return null;
    return { first, last: head, head, count: NUMBERS.get(token.text.toLowerCase()) ?? 2, persons: false };
  }
  const state = STATE_GROUPS.has(lemma);
  const persons = PERSON_GROUPS.has(lemma);
  if (!state && !persons) return null;
  if (token.xpos !== 'NNS' && !(both && token.xpos === 'NN')) return null;
  // "the two countries of the region" names another pair.
  if (
    own.some((child) => child > head && ['acl', 'appos'].includes(baseOf((tokens[child] as Token).relation)))
  )
    return null;
  if (both) return { first, last: head, head, count: 2, persons };
  if (the && number !== undefined)
    return { first, last: head, head, count: NUMBERS.get(number) ?? 2, persons };
  const described = own.some((child) =>
    ['amod', 'compound', 'nmod'].includes(baseOf((tokens[child] as Token).relation)),
  );
  if (the && PAIR_NOUNS.has(lemma) && !described) return { first, last: head, head, count: 2, persons };
  return null;
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['2', 2],
  ['three', 3],
  ['3', 3],
  ['four', 4],
  ['4', 4],
]);

/** Resolves phrases for two or three actors to the ones named together last. */
export function groupLinks(
  sentences: readonly Sentence[],
  families: readonly Children[],
  rows: readonly (readonly Known[])[],
): CoreferenceLink[] {
  const links: CoreferenceLink[] = [];
  sentences.forEach((sentence, position) => {
    const { tokens } = sentence;
    const children = families[position] as Children;
    for (let head = 0; head < tokens.length; head += 1) {
      const token = tokens[head] as Token;
      if (token.upos !== 'NOUN' && token.upos !== 'NUM') continue;
      const words = groupWordsOf(tokens, children, head);
      if (words === null) continue;
      if (rows[position]?.some((each) => each.candidate.head === head) === true) continue;
      const members = membersOf(sentences, rows, position, words);
      if (members === null) continue;
      links.push({
        sentence: sentence.index,
        first: words.first,
        last: words.last,
        head,
        how: 'group',
        antecedents: members.found.map((each) => each.index),
        score: members.score,
      });
    }
  });
  return links;
}

/** The distinct actors of the right kind that were named last; sure when exactly as many as needed were. */
function membersOf(
  sentences: readonly Sentence[],
  rows: readonly (readonly Known[])[],
  position: number,
  words: GroupWords,
): { found: Known[]; score: number } | null {
  const fits = (each: Known, persons: boolean): boolean => {
    const { kind } = each.candidate;
    if (persons) return kind === 'person';
    return kind === 'state' || kind === 'organisation';
  };
  for (const persons of words.persons ? [true, false] : [false, true]) {
    const distinct = new Map<string, Known>();
    for (let back = 0; back <= SENTENCES_BACK; back += 1) {
      const at = position - back;
      const here = (rows[at] ?? []).filter(
        (each) =>
          fits(each, persons) &&
          (back > 0 || each.candidate.last < words.first) &&
          !(words.persons && persons && each.candidate.number === 'plural'),
      );
      const fresh = new Map<string, Known>();
      for (const each of here) if (!distinct.has(identityOf(each))) fresh.set(identityOf(each), each);
      if (distinct.size + fresh.size > words.count) {
        const whole =
          fresh.size === words.count
            ? [...fresh.values()]
            : togetherAmong(sentences[at]?.tokens ?? [], [...fresh.values()], words.count);
        if (distinct.size === 0 && whole !== null) return { found: whole, score: 0.7 };
        break;
      }
      for (const [identity, each] of fresh) distinct.set(identity, each);
      if (distinct.size === words.count) {
        const found = [...distinct.values()].sort(
          (a, b) => a.sentence - b.sentence || a.candidate.first - b.candidate.first,
        );
        const base = back <= 1 ? 0.88 : back <= 3 ? 0.78 : 0.66;
        return { found, score: persons === words.persons ? base : base - 0.12 };
      }
    }
  }
  return null;
}

/**
 * Among too many, the ones that the sentence itself sets together: joined by "and" and by nothing more, or the
 * subject of a clause and the one it acts on or with.
 */
function togetherAmong(tokens: readonly Token[], found: readonly Known[], count: number): Known[] | null {
  const joined = (one: Known | undefined, other: Known | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    tokens
      .slice(one.candidate.last + 1, other.candidate.first)
      .every((token) => ['and', ',', 'the', '–', '-', '&'].includes(token.text.toLowerCase()));
  for (let start = 0; start + count <= found.length; start += 1) {
    const run = found.slice(start, start + count);
    const whole = run.every((each, index) => index === 0 || joined(run[index - 1], each));
    const alone = !joined(found[start - 1], run[0]) && !joined(run.at(-1), found[start + count]);
    if (whole && alone) return run;
  }
  if (count !== 2) return null;
  const subjects = found.filter((each) => roleOf(tokens, each.candidate.head) === 'subject');
  const partners = found.filter((each) => {
    const token = tokens[each.candidate.head];
    const preposition = tokens.find(
      (other) => other.head === each.candidate.head && other.relation === 'case',
    );
    if (token === undefined) return false;
    return baseOf(token.relation) === 'obj' || (preposition?.text === 'with' && token.relation !== 'conj');
  });
  const [subject, partner] = [subjects[0], partners[0]];
  if (subjects.length !== 1 || partners.length !== 1 || subject === undefined || partner === undefined)
    return null;
  return [subject, partner];
}

/** "each other", "one another": the plural or joined subject of the clause. */
export function reciprocalLinks(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): CoreferenceLink[] {
  const links: CoreferenceLink[] = [];
  const rows = bySentence(mentions, sentences.length);
  sentences.forEach((sentence, position) => {
    const { tokens } = sentence;
    for (let at = 0; at + 1 < tokens.length; at += 1) {
      const [one, other] = [tokens[at]?.text, tokens[at + 1]?.text];
      const eachOther = isWord(one, 'each') && isWord(other, 'other');
      if (!eachOther && !(isWord(one, 'one') && isWord(other, 'another'))) continue;
      const subject = (rows[position] ?? [])
        .filter((each) => each.head < at && each.role === 'subject' && each.members.length > 1)
        .at(-1);
      if (subject === undefined) continue;
      const antecedents = subject.members.flatMap((member) =>
        (rows[position] ?? [])
          .filter((each) => each.head === member && each.supplied >= 0)
          .map((each) => each.supplied),
      );
      const unique = [...new Set(antecedents)];
      if (unique.length < 2) continue;
      links.push({
        sentence: sentence.index,
        first: at,
        last: at + 1,
        head: tokens[at]?.head === at + 1 ? at + 1 : at,
        how: 'reciprocal',
        antecedents: unique,
        score: 0.85,
      });
    }
  });
  return links;
}
