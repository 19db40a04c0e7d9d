import type { Acquired } from './acquired.ts';
import { ByteReader } from './bytes/reader.ts';
import { settingsOf, type AcquireOptions } from './options.ts';
import { toolsFor } from './places/url.ts';
import { readContent } from './read-content.ts';

/** Reads documents from bytes in memory; `name` stands for the source and hints at the kind. */
export async function* acquireBytes(
  bytes: Uint8Array,
  name: string,
  options: AcquireOptions = {},
): AsyncGenerator<Acquired> {
  const { tools } = toolsFor(settingsOf(options));
  yield* readContent(ByteReader.of(bytes), { source: name, name, given: {}, depth: 0 }, tools);
}
