import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Bytes of a SHA-256. */
const DIGEST_BYTES = 32;

let keeping = false;

/** From now on {@link prepared} also keeps what it makes: told by the build, which runs the packed program once. */
export function keepPrepared(): void {
  keeping = true;
}

/**
 * Tables that would take long to make at each start: read from `dist/cli`, where the build has left them, if they were
 * made from the same `source` and are whole; else made. Only what is built finds them: the sources always make their own.
 */
export function prepared(name: string, source: Uint8Array, make: () => Uint32Array): Uint32Array {
  const path = fileURLToPath(new URL(`../cli/${name}.prepared`, import.meta.url));
  const digestWith = (table: Uint8Array): Buffer =>
    createHash('sha256').update(source).update(table).digest();
  if (!keeping && existsSync(path)) {
    const file = readFileSync(path);
    const table = file.subarray(DIGEST_BYTES);
    if (file.subarray(0, DIGEST_BYTES).equals(digestWith(table)))
      return new Uint32Array(Uint8Array.prototype.slice.call(table).buffer);
  }
  const words = make();
  const table = Buffer.from(words.buffer);
  if (keeping) writeFileSync(path, Buffer.concat([digestWith(table), table]));
  return words;
}
