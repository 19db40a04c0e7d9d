import type { Sentence, Token } from '../../core/index.ts';
import { multiwordRanges } from './multiword.ts';

/** What may be written beside the analysis, for each sentence. */
export interface ConlluExtras {
  /** Comment lines without the leading `# `; replaces the lines that are written by default. */
  comments?: readonly string[];
  /** Multiword tokens as first and last word; by default found from the offsets and the forms. */
  ranges?: readonly (readonly [first: number, last: number])[];
}

/**
 * Writes sentences as CoNLL-U. Columns that are not predicted hold `_`; words that touch in the text are marked
 * `SpaceAfter=No`, and clitics stand in the range line of their token ("don't" before "do" and "n't").
 */
export function toConllu(sentences: readonly Sentence[], extras: readonly ConlluExtras[] = []): string {
  const blocks = sentences.map((sentence, position) => {
    const next = sentences[position + 1];
    return writeSentence(sentence, extras[position] ?? {}, next !== undefined && next.start === sentence.end);
  });
  return blocks.join('');
}

function writeSentence(sentence: Sentence, extras: ConlluExtras, touchesNext: boolean): string {
  const { tokens } = sentence;
  const comments = extras.comments ?? [`sent_id = ${sentence.index + 1}`, `text = ${oneLine(sentence.text)}`];
  const lines = comments.map((comment) => `# ${comment}`);
  const ranges = extras.ranges ?? multiwordRanges(tokens);
  let range = 0;
  for (const [index, token] of tokens.entries()) {
    const open = ranges[range];
    if (open !== undefined && open[0] === index) {
      const last = tokens[open[1]] as Token;
      const form = sentence.text.slice(token.start - sentence.start, last.end - sentence.start);
      const misc = spaceAfter(tokens, open[1], touchesNext);
      lines.push([`${open[0] + 1}-${open[1] + 1}`, form, '_', '_', '_', '_', '_', '_', '_', misc].join('\t'));
    }
    const inside = open !== undefined && index >= open[0] && index <= open[1];
    lines.push(row(token, index, inside ? '_' : spaceAfter(tokens, index, touchesNext)));
    if (open !== undefined && index === open[1]) range++;
  }
  return `${lines.join('\n')}\n\n`;
}

function spaceAfter(tokens: readonly Token[], index: number, touchesNext: boolean): string {
  const next = tokens[index + 1];
  const touches = next === undefined ? touchesNext : next.start === (tokens[index] as Token).end;
  return touches ? 'SpaceAfter=No' : '_';
}

function row(token: Token, index: number, misc: string): string {
  const analysed = token.relation !== '';
  return [
    index + 1,
    token.text,
    token.lemma === '' ? '_' : token.lemma,
    token.upos === '' ? '_' : token.upos,
    token.xpos === '' ? '_' : token.xpos,
    '_',
    analysed ? token.head + 1 : '_',
    analysed ? token.relation : '_',
    '_',
    misc,
  ].join('\t');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
