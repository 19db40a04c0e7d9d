import { documentOf, rejectionOf, type Acquired, type Origin } from '../acquired.ts';
import type { ByteReader } from '../bytes/reader.ts';
import { inWords } from '../bytes/in-words.ts';
import { decode } from '../charset/decode.ts';
import type { Settings } from '../options.ts';
import { InputProblem } from '../problem.ts';
import { wellFormed } from './well-formed.ts';

/** A whole input of limited size. @throws InputProblem where it is longer. */
export async function readWhole(reader: ByteReader, max: number): Promise<Buffer> {
  const bytes = await reader.rest(max);
  if (bytes !== null) return bytes;
  throw new InputProblem(
    'document.too-large',
    `One document is longer than ${inWords(max)}.`,
    'Split it, or raise the limit (maxDocumentBytes).',
  );
}

/** An HTML page or a plain text: one document. */
export async function* readPage(
  kind: 'html' | 'text',
  reader: ByteReader,
  origin: Origin,
  settings: Settings,
): AsyncGenerator<Acquired> {
  const bytes = await readWhole(reader, settings.maxDocumentBytes);
  const decoded = decode(bytes, origin.charset);
  const text = wellFormed(decoded.text);
  if (text.trim() === '') {
    yield rejectionOf(origin, 'document.empty', 'There is nothing in it but white space.', 'Leave it out.');
    return;
  }
  const content = kind === 'html' ? { kind, html: text } : { kind, text };
  yield documentOf(origin, bytes, content, { notes: decoded.notes });
}
