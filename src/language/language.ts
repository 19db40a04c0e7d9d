import type { Published, Sentence, Token } from '../core/index.ts';
import { datelineLength } from './dateline-parts.ts';
import { mendFiniteVerb } from './finite-verb.ts';
import { loadLemmatizer, type Lemmatizer } from './lemmatizer/index.ts';
import { loadParser, type Parser } from './parser/index.ts';
import { loadTagger, type Tagger } from './tagger/index.ts';
import { inSentenceCase } from './headlines.ts';
import { mendHyphenedVerbs } from './hyphened-verbs.ts';
import { mendTags } from './mistaken-tags.ts';
import { mendTree, tagMay, tagOfficeMembers } from './mends/index.ts';
import { findTimes, type Resolved } from './times/index.ts';
import { loadTokenizer, LONGEST_CHUNK, LONGEST_SENTENCE, type Tokenizer } from './tokenizer/index.ts';

/** What is known of a text beside its words. */
export interface AnalyzeOptions {
  /** The publication: time expressions are counted from it. */
  published?: Pick<Published, 'date' | 'earliest' | 'latest'>;
  /** The sentences, in order, where the source had already split them: each is kept whole. */
  sentences?: readonly string[];
  /** The title; analysed as one sentence more, after the others, with `title` set and offsets in the title. */
  title?: string;
  /** Called for whatever was cut to stay within bounds, with the offset where. */
  note?: (what: string, start: number) => void;
}

/** English text to sentences with tags, lemmas, trees and times. Stateless but for caches; load once, use often. */
export interface Language {
  /**
   * The sentences of a text in order, `index` being their place in the list. Blank lines always end a sentence.
   * Cost grows linearly with the text; words longer than 256 characters and sentences of more than 256 words
   * are cut there (see `note`).
   */
  analyze(text: string, options?: AnalyzeOptions): Sentence[];
  /** Only the cutting: sentences with words, not yet tagged. */
  splitSentences(text: string): Sentence[];
  /** The words of one sentence, not yet tagged; offsets count in the sentence. */
  tokenize(sentence: string): Token[];
  /** Fills tags, lemmas, heads and relations of one sentence's words in place; keeps the words. */
  parseTokens(tokens: Token[]): void;
}

/** The models that make up a language; `loadLanguage` takes those that ship with the package. */
export interface LanguageParts {
  tokenizer: Tokenizer;
  tagger: Tagger;
  lemmatizer: Lemmatizer;
  parser: Parser;
}

/** Loads the models that ship with the package: some tens of milliseconds, once a process or worker. */
export function loadLanguage(): Language {
  return createLanguage({
    tokenizer: loadTokenizer(),
    tagger: loadTagger(),
    lemmatizer: loadLemmatizer(),
    parser: loadParser(),
  });
}

/** A language from its parts. */
export function createLanguage({ tokenizer, tagger, lemmatizer, parser }: LanguageParts): Language {
  const parseTokens = (tokens: Token[]): void => {
    if (tokens.length === 0) return;
    tagger.tag(tokens);
    mendTags(tokens);
    lemmatizer.lemmatize(tokens);
    parser.parse(tokens);
    mendHyphenedVerbs(tokens);
    mendFiniteVerb(tokens, parser, lemmatizer);
    mendTree(tokens);
  };
  const splitSentences = (text: string): Sentence[] =>
    tokenizer.segment(text).map((tokens, index) => sentenceOf(text, tokens, index));
  /** Tags and lemmatises a sentence; gives its words as they were written where it is read as if it had no capitals. */
  const tagged = ({ tokens, title, index }: Sentence): string[] | undefined => {
    // Headlines are titles and first lines; elsewhere what is written in capitals is mostly a name.
    const isHeadline = title === true || index === 0;
    const plain = isHeadline ? inSentenceCase(tokens, (word) => tagger.isCommon(word)) : null;
    const written = plain === null ? undefined : tokens.map(({ text: word }) => word);
    if (plain !== null) write(tokens, plain);
    for (const part of partsOf(tokens)) {
      tagger.tag(part);
      tagOfficeMembers(part);
      mendTags(part);
      tagMay(part);
      lemmatizer.lemmatize(part);
    }
    return written;
  };
  const analyze = (text: string, options: AnalyzeOptions = {}): Sentence[] => {
    const sentences =
      options.sentences === undefined
        ? splitSentences(text)
        : placeSentences(text, options.sentences, tokenizer, options.note);
    if (options.title !== undefined && options.title.trim() !== '') {
      sentences.push({ ...wholeSentence(options.title, 0, sentences.length, tokenizer), title: true });
    }
    // All sentences are tagged before any is parsed: so the tagger finds its weights in the processor's cache.
    const capitals = sentences.map((sentence) => {
      if (options.note !== undefined) noteBounds(sentence, options.note);
      return tagged(sentence);
    });
    let previous: Resolved | null = null;
    for (const [index, sentence] of sentences.entries()) {
      parsePieces(sentence.tokens, parser, lemmatizer);
      const written = capitals[index];
      if (written !== undefined) {
        write(sentence.tokens, written);
        // A name is its own lemma as it is written.
        for (const token of sentence.tokens) if (token.upos === 'PROPN') token.lemma = token.text;
      }
      sentence.times = findTimes(sentence, { published: options.published, previous });
      for (const time of sentence.times) {
        if (time.interval !== null) previous = { ...time.interval, granularity: time.granularity };
      }
    }
    return sentences;
  };
  return { analyze, splitSentences, tokenize: (sentence) => tokenizer.words(sentence), parseTokens };
}

function write(tokens: readonly Token[], words: readonly string[]): void {
  for (let index = 0; index < tokens.length; index++) (tokens[index] as Token).text = words[index] as string;
}

function noteBounds(sentence: Sentence, note: (what: string, start: number) => void): void {
  if (sentence.tokens.length >= LONGEST_SENTENCE) {
    note(`a sentence of ${LONGEST_SENTENCE} words or more was cut or parsed in parts`, sentence.start);
  }
  const long = sentence.tokens.find((token) => token.end - token.start >= LONGEST_CHUNK);
  if (long !== undefined) note(`a word of ${LONGEST_CHUNK} characters or more was cut`, long.start);
}

function sentenceOf(text: string, tokens: Token[], index: number): Sentence {
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? start;
  return { index, start, end, text: text.slice(start, end), tokens, times: [] };
}

function wholeSentence(text: string, offset: number, index: number, tokenizer: Tokenizer): Sentence {
  const tokens = tokenizer.words(text);
  for (const token of tokens) {
    token.start += offset;
    token.end += offset;
  }
  return { index, start: offset, end: offset + text.length, text, tokens, times: [] };
}

/** Given sentences, each at its place in the text; one that is not found there keeps the place reached so far. */
function placeSentences(
  text: string,
  given: readonly string[],
  tokenizer: Tokenizer,
  note: AnalyzeOptions['note'],
): Sentence[] {
  let position = 0;
  return given.map((sentence, index) => {
    // Sentences stand one after another, so the search begins where the last one ended and is linear in all.
    const found = startOf(text, sentence, position);
    if (found < 0) note?.(`sentence ${index} is not in the text where it should be`, position);
    const start = found < 0 ? position : found;
    position = found < 0 ? position : found + sentence.length;
    return wholeSentence(sentence, start, index, tokenizer);
  });
}

function startOf(text: string, sentence: string, from: number): number {
  let start = from;
  while (start < text.length && !text.startsWith(sentence, start) && /\s/.test(text[start] as string))
    start++;
  return text.startsWith(sentence, start) ? start : text.indexOf(sentence, from);
}

/** A sentence that was kept whole may be longer than the parser takes: its parts, within bounds. */
function partsOf(tokens: Token[]): Token[][] {
  if (tokens.length <= LONGEST_SENTENCE) return tokens.length === 0 ? [] : [tokens];
  const parts: Token[][] = [];
  for (let from = 0; from < tokens.length; from += LONGEST_SENTENCE) {
    parts.push(tokens.slice(from, from + LONGEST_SENTENCE));
  }
  return parts;
}

/**
 * Parses a sentence in pieces, its dateline apart and no piece longer than the parser's bound, and joins them to
 * one tree: the root of the first piece that is no dateline governs the roots of the others.
 */
function parsePieces(tokens: Token[], parser: Parser, lemmatizer: Lemmatizer): void {
  const dateline = datelineLength(tokens);
  let root = -1;
  const otherRoots: Token[] = [];
  for (const [from, to] of pieces(dateline, tokens.length)) {
    const piece = tokens.slice(from, to);
    parser.parse(piece);
    mendHyphenedVerbs(piece);
    if (from >= dateline) mendFiniteVerb(piece, parser, lemmatizer);
    mendTree(piece);
    for (let index = 0; index < piece.length; index++) {
      const token = piece[index] as Token;
      if (token.head >= 0) token.head += from;
      else if (token.relation === '')
        continue; // no parser: no tree to join
      else if (root < 0 && from >= dateline) root = from + index;
      else otherRoots.push(token);
    }
  }
  for (const token of otherRoots) {
    token.head = root;
    token.relation = 'parataxis';
  }
}

/** From where to where each piece reaches. */
function pieces(dateline: number, length: number): [from: number, to: number][] {
  const cuts: [number, number][] = dateline > 0 ? [[0, dateline]] : [];
  for (let from = dateline; from < length; from += LONGEST_SENTENCE)
    cuts.push([from, Math.min(length, from + LONGEST_SENTENCE)]);
  return cuts;
}
