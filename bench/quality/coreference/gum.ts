import type { Sentence } from '../../../src/core/index.ts';

/** A gold mention of a chain. */
export interface GoldMention {
  chain: string;
  /** Entity type: person, organization, place, … */
  type: string;
  /** Position of the sentence in the document. */
  sentence: number;
  first: number;
  last: number;
  head: number;
  /** Whether it covers joined words whose first is its head. */
  joined: boolean;
}

/** A document with its trees and chains. */
export interface GoldDocument {
  id: string;
  sentences: Sentence[];
  mentions: GoldMention[];
}

/** What is read from CoNLL-U: a sentence, its comments, and column 10 of its words. */
export interface AnnotatedSentence {
  sentence: Sentence;
  comments: string[];
  misc: string[];
}

const BRACKET = /\(([^-()]+)-([^-()]*)(?:-[^()]*)?(\))?|([^-()]+)\)/g;

/** Cuts an annotated file into documents and reads the `Entity=` brackets of column 10. */
export function goldDocuments(annotated: readonly AnnotatedSentence[]): GoldDocument[] {
  const documents: GoldDocument[] = [];
  let open: { chain: string; type: string; first: number }[] = [];
  for (const { sentence, comments, misc } of annotated) {
    const id = comments.find((comment) => comment.startsWith('newdoc id'));
    if (id !== undefined) documents.push({ id: id.split('=')[1]?.trim() ?? '', sentences: [], mentions: [] });
    const document = documents.at(-1);
    if (document === undefined) continue;
    const position = document.sentences.length;
    document.sentences.push({ ...sentence, index: position });
    open = [];
    misc.forEach((column, index) => {
      const entity = /(?:^|\|)Entity=([^|]*)/.exec(column)?.[1];
      if (entity === undefined) return;
      for (const bracket of entity.matchAll(BRACKET)) {
        const [, chain, type = '', closed, closing] = bracket;
        if (chain !== undefined) {
          const entry = { chain, type, first: index };
          if (closed === undefined) open.push(entry);
          else document.mentions.push(goldMention(sentence, position, entry, index));
        } else if (closing !== undefined) {
          const at = open.findLastIndex((entry) => entry.chain === closing);
          const [entry] = at < 0 ? [] : open.splice(at, 1);
          if (entry !== undefined) document.mentions.push(goldMention(sentence, position, entry, index));
        }
      }
    });
  }
  return documents;
}

function goldMention(
  sentence: Sentence,
  position: number,
  entry: { chain: string; type: string; first: number },
  last: number,
): GoldMention {
  const { tokens } = sentence;
  let head = entry.first;
  for (let index = entry.first; index <= last; index += 1) {
    const token = tokens[index];
    if (
      token !== undefined &&
      token.relation !== 'punct' &&
      (token.head < entry.first || token.head > last)
    ) {
      head = index;
      break;
    }
  }
  const joined = tokens.some(
    (token, index) =>
      index >= entry.first && index <= last && token.head === head && token.relation === 'conj',
  );
  return { chain: entry.chain, type: entry.type, sentence: position, first: entry.first, last, head, joined };
}

/** The training part stands first in the file; where the names fall back to the beginning, the dev part begins. */
export function splitDocuments(documents: readonly GoldDocument[]): {
  train: GoldDocument[];
  dev: GoldDocument[];
} {
  const cut = documents.findIndex(
    (document, index) => index > 0 && document.id < (documents[index - 1]?.id ?? ''),
  );
  return cut < 0
    ? { train: [...documents], dev: [] }
    : { train: documents.slice(0, cut), dev: documents.slice(cut) };
}
