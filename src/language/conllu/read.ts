import { DemarcheError, type Sentence, type Token } from '../../core/index.ts';

/** A sentence read from CoNLL-U, with what the format has beside words. */
export interface ConlluSentence {
  sentence: Sentence;
  /** Comment lines without the leading `# `, in order. */
  comments: string[];
  /** First and last word of every multiword token ("don't" is one token of two words), both included. */
  ranges: [first: number, last: number][];
  /** Column 6 of every word. */
  features: string[];
  /** Column 10 of every word; `SpaceAfter=No` and whatever else stands there. */
  misc: string[];
}

/** A whole file: its text, in which all offsets count, and its sentences. */
export interface ConlluDocument {
  /** Sentences joined as they stood: a blank line before each new paragraph or document, else a space or nothing. */
  text: string;
  sentences: ConlluSentence[];
}

/**
 * Reads CoNLL-U (ten tab-separated columns, a blank line after each sentence). Empty nodes (`8.1`) are left out;
 * the text is rebuilt from the word forms and `SpaceAfter=No`, so offsets hold whether or not `# text` is there.
 *
 * @throws DemarcheError `conllu.malformed` with the line number, when a line is none of the format's.
 */
export function fromConllu(source: string): ConlluDocument {
  const reader = new Reader();
  let number = 0;
  for (const line of source.replace(/^\uFEFF/, '').split('\n'))
    reader.line(line.endsWith('\r') ? line.slice(0, -1) : line, ++number);
  reader.finish(number);
  return { text: reader.pieces.join(''), sentences: reader.sentences };
}

class Reader {
  readonly sentences: ConlluSentence[] = [];
  readonly pieces: string[] = [];
  private length = 0;
  private comments: string[] = [];
  private rows: string[][] = [];
  private ranges: { first: number; last: number; form: string; misc: string }[] = [];
  private spaceBefore = '';

  line(line: string, number: number): void {
    if (line === '') this.finish(number);
    else if (line.startsWith('#')) this.comments.push(line.replace(/^# ?/, ''));
    else this.row(line, number);
  }

  private row(line: string, number: number): void {
    const columns = line.split('\t');
    const id = columns[0] as string;
    if (columns.length !== 10) throw malformed(number, `has ${columns.length} columns instead of 10`);
    if (/^\d+\.\d+$/.test(id)) return;
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range !== null) {
      const [first, last] = [Number(range[1]) - 1, Number(range[2]) - 1];
      if (first !== this.rows.length || last <= first)
        throw malformed(number, `has the impossible range ${id}`);
      this.ranges.push({ first, last, form: columns[1] as string, misc: columns[9] as string });
      return;
    }
    if (id !== String(this.rows.length + 1)) throw malformed(number, `has the number ${id} out of turn`);
    if (columns[1] === '') throw malformed(number, 'has an empty word');
    this.rows.push(columns);
  }

  /** Ends the sentence that is being read, if there is one. */
  finish(number: number): void {
    if (this.rows.length === 0) {
      if (this.comments.length > 0 && !this.comments.some((comment) => /^new(doc|par)/.test(comment)))
        this.comments = [];
      return;
    }
    const open = this.ranges.find((range) => range.last >= this.rows.length);
    if (open !== undefined) throw malformed(number, 'ends inside a multiword token');
    const paragraph = this.comments.some((comment) => /^new(doc|par)\b/.test(comment));
    if (this.sentences.length > 0) this.write(paragraph ? '\n\n' : this.spaceBefore);
    const start = this.length;
    const first = this.pieces.length;
    const tokens = this.tokens(number);
    const end = this.length;
    const text = this.pieces.slice(first).join('');
    this.sentences.push({
      sentence: { index: this.sentences.length, start, end, text, tokens, times: [] },
      comments: this.comments,
      ranges: this.ranges.map((range) => [range.first, range.last]),
      features: this.rows.map((row) => row[5] as string),
      misc: this.rows.map((row) => row[9] as string),
    });
    this.comments = [];
    this.rows = [];
    this.ranges = [];
  }

  private write(text: string): void {
    if (text === '') return;
    this.pieces.push(text);
    this.length += text.length;
  }

  private tokens(number: number): Token[] {
    const tokens: Token[] = [];
    let range: (typeof this.ranges)[number] | undefined;
    let next = 0;
    let whole = false;
    for (const [index, row] of this.rows.entries()) {
      if (this.ranges[next]?.first === index) {
        range = this.ranges[next++] as (typeof this.ranges)[number];
        whole =
          this.rows
            .slice(range.first, range.last + 1)
            .map((word) => word[1])
            .join('') !== range.form;
        if (whole) this.write(range.form);
      }
      const form = row[1] as string;
      // Words that do not spell their token ("du" for "de le") all carry the span of the token.
      const inside = range !== undefined && whole;
      if (!inside) this.write(form);
      const start = this.length - (inside ? (range as { form: string }).form : form).length;
      tokens.push(tokenOf(row, start, this.length, this.rows.length, number));
      const closing = range === undefined || range.last === index;
      if (closing) {
        const spaced = !/(^|\|)SpaceAfter=No(\||$)/.test(
          range === undefined ? (row[9] as string) : range.misc,
        );
        range = undefined;
        if (index < this.rows.length - 1) this.write(spaced ? ' ' : '');
        else this.spaceBefore = spaced ? ' ' : '';
      }
    }
    return tokens;
  }
}

function tokenOf(row: string[], start: number, end: number, count: number, number: number): Token {
  const known = (value: string | undefined): string => (value === undefined || value === '_' ? '' : value);
  const head = row[6] === '_' ? -1 : Number(row[6]) - 1;
  if (!Number.isInteger(head) || head < -1 || head >= count) {
    throw malformed(number, `ends a sentence in which a word has the head "${row[6]}"`);
  }
  const text = row[1] as string;
  return {
    text,
    start,
    end,
    upos: known(row[3]),
    xpos: known(row[4]),
    lemma: row[2] === '_' && text !== '_' ? '' : (row[2] as string),
    head,
    relation: known(row[7]),
  };
}

function malformed(line: number, what: string): DemarcheError {
  return new DemarcheError(
    'conllu.malformed',
    `Line ${line} ${what}.`,
    'Give CoNLL-U: ten tab-separated columns a word, words numbered from 1, a blank line after each sentence.',
  );
}
