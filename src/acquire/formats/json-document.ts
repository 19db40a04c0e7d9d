import type { RawDocument } from '../../core/index.ts';
import { documentOf, type Acquired, type Origin } from '../acquired.ts';
import { InputProblem } from '../problem.ts';
import { statedDay } from './stated-day.ts';
import { wellFormed } from './well-formed.ts';

/** A JSON object whose fields are not known yet. */
export type JsonObject = Record<string, unknown>;

/** Whether a parsed JSON value is an object (no list, not null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field as text; undefined where it is missing, null or blank. @throws InputProblem where it is no text. */
function textField(object: JsonObject, field: string): string | undefined {
  const value = Object.hasOwn(object, field) ? object[field] : undefined;
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw wrongType(field, 'text');
  return value.trim() === '' ? undefined : wellFormed(value);
}

function wrongType(field: string, expected: string): InputProblem {
  return new InputProblem(
    'json.field-type',
    `The field "${field}" is not ${expected}.`,
    'A document has "id" and one of "text", "html" and "sentences" (a list of texts).',
  );
}

function contentOf(object: JsonObject): RawDocument['content'] {
  const sentences = Object.hasOwn(object, 'sentences') ? object['sentences'] : undefined;
  if (sentences !== undefined && sentences !== null) {
    if (!Array.isArray(sentences)) throw wrongType('sentences', 'a list of texts');
    const texts = sentences.map((sentence: unknown) => {
      if (typeof sentence !== 'string') throw wrongType('sentences', 'a list of texts');
      return wellFormed(sentence);
    });
    if (texts.some((text) => text.trim() !== '')) return { kind: 'sentences', sentences: texts };
  }
  const text = textField(object, 'text');
  if (text !== undefined) return { kind: 'text', text };
  const html = textField(object, 'html');
  if (html !== undefined) return { kind: 'html', html };
  const empty = ['text', 'html', 'sentences'].some((field) => Object.hasOwn(object, field));
  throw new InputProblem(
    empty ? 'document.empty' : 'json.no-content',
    empty ? 'The document has no words in it.' : 'The object has none of "text", "html" and "sentences".',
    'A document has "id" and one of "text", "html" and "sentences" (a list of texts).',
  );
}

function idOf(object: JsonObject): string | undefined {
  const id = Object.hasOwn(object, 'id') ? object['id'] : undefined;
  return typeof id === 'number' ? String(id) : textField(object, 'id');
}

/**
 * A document from a JSON object: `id`, `text` or `html` or `sentences`, and where known `title`, `date`,
 * `url`, `publisher`, `byline`, `language`. `bytes` is what it was parsed from. @throws InputProblem
 */
export function jsonDocument(object: JsonObject, bytes: Uint8Array | string, origin: Origin): Acquired {
  const content = contentOf(object);
  const id = idOf(object);
  const given: RawDocument['given'] = {};
  const notes: string[] = [];
  for (const field of ['title', 'url', 'publisher', 'byline', 'language'] as const) {
    const value = textField(object, field);
    if (value !== undefined) given[field] = field === 'language' ? value.slice(0, 2).toLowerCase() : value;
  }
  const stated = textField(object, 'date');
  const date = statedDay(stated);
  if (date !== undefined) given.date = date;
  else if (stated !== undefined)
    notes.push(`the date "${stated.slice(0, 40)}" is not of the form YYYY-MM-DD`);
  return documentOf(origin, bytes, content, { given, notes, ...(id === undefined ? {} : { id }) });
}
