import { createReadStream } from 'node:fs';
import type { Acquired, Origin } from '../acquired.ts';
import { ByteReader } from '../bytes/reader.ts';
import { readContent, type Tools } from '../read-content.ts';
import { fileProblem } from './file-problem.ts';

/** The bytes of a stream, with failures of the file system put into words. */
export async function* streamBytes(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } catch (thrown) {
    throw fileProblem(thrown);
  }
}

/** Reads one file. */
export async function* readFile(path: string, origin: Origin, tools: Tools): AsyncGenerator<Acquired> {
  const stream = createReadStream(path, { highWaterMark: 128 * 1024 });
  try {
    yield* readContent(new ByteReader(streamBytes(stream)), origin, tools);
  } finally {
    stream.destroy();
  }
}
