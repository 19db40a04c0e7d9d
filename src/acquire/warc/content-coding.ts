import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { messageOf } from '../../core/index.ts';
import { inWords } from '../bytes/in-words.ts';
import { InputProblem } from '../problem.ts';

/** A body whose content coding was taken off. */
export interface Unpacked {
  body: Buffer;
  notes: string[];
}

type Decoder = (body: Buffer, options: { maxOutputLength: number }) => Buffer;

/** `deflate` means the zlib format, but many servers send the bare stream. */
const inflateEither: Decoder = (body, options) => {
  try {
    return inflateSync(body, options);
  } catch (thrown) {
    if (isTooLong(thrown)) throw thrown;
    return inflateRawSync(body, options);
  }
};

/** Named here, not taken: so the module is first loaded where something is packed. */
const gunzip: Decoder = (body, options) => gunzipSync(body, options);

const DECODERS: Record<string, Decoder> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  deflate: inflateEither,
  br: (body, options) => brotliDecompressSync(body, options),
};

function isTooLong(thrown: unknown): boolean {
  return thrown instanceof RangeError || (thrown as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
}

/**
 * Takes off the content codings of an HTTP body, outermost first. A body that is not packed although its
 * header says so is kept as it is. @throws InputProblem where it is damaged or grows beyond `max` bytes.
 */
export function uncode(body: Buffer, coding: string | undefined, max: number): Unpacked {
  const notes: string[] = [];
  const codings = (coding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (codings.length > 3) throw unreadable(`It is packed ${codings.length} times over.`);
  let current = body;
  for (const name of codings.reverse()) {
    const decode = DECODERS[name];
    if (decode === undefined)
      throw unreadable(`It is packed as "${name.slice(0, 40)}", which cannot be unpacked.`);
    if (current.length === 0) continue;
    if (name.endsWith('gzip') && !(current[0] === 0x1f && current[1] === 0x8b)) {
      notes.push(`labelled ${name}, but its body is not packed`);
      continue;
    }
    try {
      current = decode(current, { maxOutputLength: max });
    } catch (thrown) {
      throw isTooLong(thrown) ? tooLong(max) : damaged(name, thrown);
    }
  }
  return { body: current, notes };
}

function unreadable(reason: string): InputProblem {
  return new InputProblem('http.coding', reason, 'Fetch the page again with gzip, deflate or br.');
}

function damaged(name: string, thrown: unknown): InputProblem {
  const reason = `Its body, packed as ${name}, is damaged or cut off (${messageOf(thrown)}).`;
  return new InputProblem('http.body-damaged', reason, 'Fetch the page again.');
}

function tooLong(max: number): InputProblem {
  return new InputProblem(
    'document.too-large',
    `Its body unpacks to more than ${inWords(max)}.`,
    'Raise the limit (maxDocumentBytes) if it is a real page.',
  );
}
