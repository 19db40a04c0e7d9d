import type { Sentence, Token } from '../../core/index.ts';
import { baseOf, isWord } from './tree.ts';
import { SPEECH_VERBS } from './words.ts';

/** Where a document quotes, and whom. */
export interface Quotes {
  /** For each sentence and token: number of the quotation it stands in, −1 outside. */
  at: Int32Array[];
  /** For each quotation: the head token of the words that name its speaker, where the text says. */
  speakers: ({ sentence: number; head: number } | null)[];
}

/** Characters of a quotation mark, of typewriters too. */
const LONGEST_MARK = 2;
/** A quotation that is never closed ends after so many sentences. */
const LONGEST_QUOTATION = 12;

/** Finds quotations and, by the verbs of speech around them, who speaks. Linear in the text. */
export function quotesOf(sentences: readonly Sentence[]): Quotes {
  const at: Int32Array[] = [];
  const speakers: Quotes['speakers'] = [];
  let open = -1;
  let opener = '';
  let since = 0;
  sentences.forEach((sentence, position) => {
    const { tokens } = sentence;
    const row = new Int32Array(tokens.length).fill(-1);
    if (open >= 0 && position - since > LONGEST_QUOTATION) open = -1;
    for (let index = 0; index < tokens.length; index++) {
      const mark = (tokens[index] as Token).text;
      if (mark.length > LONGEST_MARK) {
        row[index] = open;
        continue;
      }
      const opens = mark === '“' || mark === '``' || mark === '«';
      const closes = mark === '”' || mark === "''" || mark === '»';
      if (open < 0 && (opens || mark === '"')) {
        open = speakers.length;
        opener = mark;
        since = position;
        speakers.push(null);
      } else if (open >= 0 && (closes || (mark === '"' && opener === '"'))) {
        open = -1;
      } else row[index] = open;
    }
    at.push(row);
  });
  if (speakers.length === 0) return { at, speakers };
  sentences.forEach((_, position) => attribute(sentences, at, speakers, position));
  inheritSpeakers(sentences, at, speakers);
  return { at, speakers };
}

/** The head of the subject of the sentence's verb of speech that stands outside quotation marks. */
function speakerIn(sentence: Sentence, row: Int32Array | undefined): number | null {
  const { tokens } = sentence;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || baseOf(token.relation) !== 'nsubj' || row?.[index] !== -1) continue;
    const verb = tokens[token.head];
    if (verb !== undefined && SPEECH_VERBS.has(verb.lemma.toLowerCase()) && row[token.head] === -1)
      return index;
    if (isWord(verb?.text, 'according')) return index;
  }
  const according = tokens.findIndex((token) => isWord(token.text, 'according'));
  if (according >= 0) {
    const source = tokens.findIndex((token) => token.head === according && baseOf(token.relation) === 'obl');
    if (source >= 0) return source;
  }
  return null;
}

function attribute(
  sentences: readonly Sentence[],
  at: readonly Int32Array[],
  speakers: Quotes['speakers'],
  position: number,
): void {
  const row = at[position];
  const sentence = sentences[position];
  if (row === undefined || sentence === undefined) return;
  const here = new Set<number>();
  for (let index = 0; index < row.length; index++)
    if ((row[index] as number) >= 0) here.add(row[index] as number);
  if (here.size === 0) return;
  const head = speakerIn(sentence, row);
  if (head === null) return;
  for (const quote of here) speakers[quote] ??= { sentence: position, head };
}

/** A quotation without a verb of speech of its own: announced by the sentence before, or continued. */
function inheritSpeakers(
  sentences: readonly Sentence[],
  at: readonly Int32Array[],
  speakers: Quotes['speakers'],
): void {
  const first = new Map<number, number>();
  at.forEach((row, position) => {
    for (let index = 0, before = -1; index < row.length; index++) {
      const quote = row[index] as number;
      if (quote !== before && quote >= 0 && !first.has(quote)) first.set(quote, position);
      before = quote;
    }
  });
  for (const [quote, position] of first) {
    if (speakers[quote]) continue;
    const before = sentences[position - 1];
    const last = before?.tokens.at(-1)?.text;
    if (before !== undefined && (last === ':' || last === ',')) {
      const head = speakerIn(before, at[position - 1]);
      if (head !== null) speakers[quote] = { sentence: position - 1, head };
    }
    const earlier = speakers[quote - 1];
    const earlierStart = first.get(quote - 1);
    if (!speakers[quote] && earlier && earlierStart !== undefined && position - earlierStart <= 2)
      speakers[quote] = earlier;
  }
}
