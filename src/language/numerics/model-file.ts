import { readFileSync } from 'node:fs';
import { DemarcheError } from '../../core/index.ts';
import { resourcePath } from '../../platform/index.ts';

/**
 * Weights on disk: the bytes `DMCH`, the length of a small JSON header, the header, then the arrays, each at a
 * multiple of eight bytes so that typed arrays can look at the file's memory without copying.
 */
export type ModelArray =
  Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array;

const KINDS = { Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array };
type Kind = keyof typeof KINDS;

interface Header {
  settings: Record<string, unknown>;
  arrays: { name: string; kind: Kind; length: number; offset: number }[];
}

/** A model file in memory: its settings and its arrays by name. */
export interface ModelFile {
  settings: Record<string, unknown>;
  array<Name extends Kind>(name: string, kind: Name): InstanceType<(typeof KINDS)[Name]>;
}

const MAGIC = 0x48434d44;

/** The bytes of a model file. */
export function encodeModel(
  settings: Record<string, unknown>,
  arrays: Record<string, ModelArray>,
): Uint8Array {
  const listed: Header['arrays'] = [];
  let size = 0;
  for (const [name, array] of Object.entries(arrays)) {
    listed.push({ name, kind: array.constructor.name as Kind, length: array.length, offset: size });
    size += Math.ceil(array.byteLength / 8) * 8;
  }
  const header = new TextEncoder().encode(JSON.stringify({ settings, arrays: listed } satisfies Header));
  const begin = Math.ceil((8 + header.length) / 8) * 8;
  const bytes = new Uint8Array(begin + size);
  new DataView(bytes.buffer).setUint32(0, MAGIC, true);
  new DataView(bytes.buffer).setUint32(4, header.length, true);
  bytes.set(header, 8);
  for (const [index, array] of Object.values(arrays).entries()) {
    const { offset } = listed[index] as Header['arrays'][number];
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), begin + offset);
  }
  return bytes;
}

/** Reads a model file that ships with the package, `models/tagger.bin`. */
export function loadModel(path: string): ModelFile {
  const file = readFileSync(resourcePath(path));
  const bytes = file.byteOffset % 8 === 0 ? file : new Uint8Array(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw broken(path);
  const length = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Header;
  const begin = bytes.byteOffset + Math.ceil((8 + length) / 8) * 8;
  return {
    settings: header.settings,
    array: (name, kind) => {
      const entry = header.arrays.find((listed) => listed.name === name && listed.kind === kind);
      if (entry === undefined) throw broken(path);
      return new KINDS[kind](bytes.buffer, begin + entry.offset, entry.length) as never;
    },
  };
}

function broken(path: string): DemarcheError {
  return new DemarcheError(
    'language.model-broken',
    `The file ${path} does not hold the weights this version reads.`,
    'Install the package again, or rebuild the weights with "npm run train".',
  );
}
