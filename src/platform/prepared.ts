import { createHash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DIGEST_LENGTH, PACKED } from '../start/index.ts';

/** Bytes of a SHA-256. */
const DIGEST_BYTES = 32;

let keeping = false;

/** From now on {@link prepared} also keeps what it makes: told by the build, which runs the packed program once. */
export function keepPrepared(): void {
  keeping = true;
}

/**
 * What would take long to make at each start: read from `dist/cli`, where the build has left it, if the same program
 * made it of the same `sources` and it is whole; else made. Only what is built finds it: the sources always make their
 * own. What is read begins at a multiple of four bytes.
 */
export function prepared(
  name: string,
  sources: readonly Uint8Array[],
  make: () => Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const program = (programDigest ??= readProgramDigest());
  if (program === '') return make();
  const path = join(dirname(PACKED), `${name}.prepared`);
  if (!keeping && existsSync(path)) {
    const { buffer, byteOffset, length } = readFileSync(path);
    const file = new Uint8Array(buffer, byteOffset, length);
    const table = file.subarray(DIGEST_BYTES);
    if (digestOf(program, sources, table).equals(file.subarray(0, DIGEST_BYTES))) return table;
  }
  const table = make();
  if (keeping) writeFileSync(path, Buffer.concat([digestOf(program, sources, table), table]));
  return table;
}

/** The same for whole numbers. */
export function preparedNumbers(
  name: string,
  sources: readonly Uint8Array[],
  make: () => Uint32Array<ArrayBuffer>,
): Uint32Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = prepared(name, sources, () => new Uint8Array(make().buffer));
  return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);
}

let programDigest: string | undefined;

/** Digest of the packed program; empty where there is none. */
function readProgramDigest(): string {
  if (!existsSync(PACKED)) return '';
  const file = openSync(PACKED, 'r');
  try {
    const digest = Buffer.alloc(DIGEST_LENGTH);
    readSync(file, digest, 0, digest.length, fstatSync(file).size - digest.length);
    return digest.toString('latin1');
  } finally {
    closeSync(file);
  }
}

function digestOf(program: string, sources: readonly Uint8Array[], table: Uint8Array): Buffer {
  const hash = createHash('sha256').update(program);
  for (const source of sources) hash.update(`${source.length}:`).update(source);
  return hash.update(table).digest();
}
