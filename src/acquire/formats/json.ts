import { at, rejectionFrom, rejectionOf, type Acquired, type Origin } from '../acquired.ts';
import type { ByteReader } from '../bytes/reader.ts';
import type { Settings } from '../options.ts';
import { InputProblem } from '../problem.ts';
import type { Follow } from './feed-item.ts';
import { isObject, jsonDocument } from './json-document.ts';
import { isJsonFeed } from './json-feed.ts';
import { parseJson, readJsonFeed } from './json-lines.ts';
import { readWhole } from './page.ts';

/** One JSON value: a document, a list of documents, or a JSON Feed. */
export async function* readJson(
  reader: ByteReader,
  origin: Origin,
  settings: Settings,
  follow: Follow,
): AsyncGenerator<Acquired> {
  const bytes = await readWhole(reader, settings.maxDocumentBytes);
  const value = parseJson(bytes);
  if (isJsonFeed(value)) yield* readJsonFeed(value, origin, settings, follow);
  else if (isObject(value)) yield jsonDocument(value, bytes, origin);
  else if (Array.isArray(value)) yield* readList(value, origin);
  else throw new InputProblem('json.not-a-document', 'The JSON is no object and no list.', DOCUMENTS);
}

const DOCUMENTS =
  'Give an object, or a list of objects, with "id" and one of "text", "html" and "sentences".';

function* readList(values: unknown[], origin: Origin): Generator<Acquired> {
  if (values.length === 0) yield rejectionOf(origin, 'document.empty', 'The list is empty.', DOCUMENTS);
  for (const [index, value] of values.entries()) {
    const place = at(origin, `item ${index + 1}`);
    try {
      if (!isObject(value))
        throw new InputProblem('json.not-a-document', 'The item is not an object.', DOCUMENTS);
      yield jsonDocument(value, JSON.stringify(value), place);
    } catch (thrown) {
      yield rejectionFrom(thrown, place);
    }
  }
}
