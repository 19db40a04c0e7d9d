import { DemarcheError } from '../../core/index.ts';

/** A word of a file that is evaluated. */
export interface EvaluatedWord {
  /** Place of the word's token among the file's non-space characters; a multiword token's words share it. */
  start: number;
  end: number;
  form: string;
  upos: string;
  xpos: string;
  lemma: string;
  /** Index of the governor among the file's words, −1 for a root. */
  head: number;
  /** Relation without its subtype. */
  relation: string;
  /** Whether the word is part of a multiword token. */
  multiword: boolean;
}

/** A file as the shared task sees it: characters, spans, words. */
export interface EvaluatedFile {
  /** All characters but white space. */
  characters: string;
  tokens: Span[];
  sentences: Span[];
  words: EvaluatedWord[];
}

/** Place among the file's non-space characters; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Reads CoNLL-U for evaluation. @throws DemarcheError `ud.malformed` with the line, when it cannot be read. */
export function readEvaluated(source: string, what: string): EvaluatedFile {
  const file: EvaluatedFile = { characters: '', tokens: [], sentences: [], words: [] };
  const pieces: string[] = [];
  let length = 0;
  let sentenceStart = 0;
  let firstWord = 0;
  let heads: number[] = [];
  let multiwordEnd = 0;
  let token: Span = { start: 0, end: 0 };
  const finish = (line: number): void => {
    const count = file.words.length - firstWord;
    if (count === 0) return;
    for (let index = 0; index < count; index++) {
      const head = heads[index] as number;
      if (!(head >= 0 && head <= count))
        throw malformed(what, line, 'ends a sentence with a head outside it');
      (file.words[firstWord + index] as EvaluatedWord).head = head === 0 ? -1 : firstWord + head - 1;
    }
    file.sentences.push({ start: sentenceStart, end: length });
    sentenceStart = length;
    firstWord = file.words.length;
    heads = [];
    multiwordEnd = 0;
  };
  const open = (form: string, line: number): void => {
    const bare = form.replace(/\s/gu, '');
    if (bare === '') throw malformed(what, line, 'has an empty form');
    token = { start: length, end: length + bare.length };
    file.tokens.push(token);
    pieces.push(bare);
    length += bare.length;
  };
  let number = 0;
  for (const raw of source.replace(/^\uFEFF/, '').split('\n')) {
    number++;
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line === '') {
      finish(number);
      continue;
    }
    if (line.startsWith('#')) continue;
    const columns = line.split('\t');
    if (columns.length !== 10) throw malformed(what, number, `has ${columns.length} columns instead of 10`);
    const [id, form, lemma, upos, xpos, , head, relation] = columns;
    if (/^\d+\.\d+$/.test(id as string)) continue;
    const range = /^(\d+)-(\d+)$/.exec(id as string);
    if (range !== null) {
      open(form as string, number);
      multiwordEnd = Number(range[2]);
      continue;
    }
    if (Number(id) !== heads.length + 1) throw malformed(what, number, `has the number ${id} out of turn`);
    const multiword = Number(id) <= multiwordEnd;
    if (!multiword) open(form as string, number);
    heads.push(head === '_' ? 0 : Number(head));
    file.words.push({
      ...token,
      form: form as string,
      upos: upos as string,
      xpos: xpos as string,
      lemma: lemma as string,
      head: -1,
      relation: (relation as string).split(':')[0] as string,
      multiword,
    });
  }
  finish(number);
  return { ...file, characters: pieces.join('') };
}

function malformed(what: string, line: number, problem: string): DemarcheError {
  return new DemarcheError(
    'ud.malformed',
    `Line ${line} of ${what} ${problem}.`,
    'Give CoNLL-U: ten tab-separated columns a word, words numbered from 1, a blank line after each sentence.',
  );
}
