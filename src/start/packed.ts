import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/** The whole program in one file, and what the compiler made of it when it ran last: `npm run build` leaves both. */
export const PACKED = fileURLToPath(new URL('../cli/packed.cjs', import.meta.url));
const COMPILED = `${PACKED}.compiled`;
/** The packed program ends with its digest, 64 hexadecimal digits; what was compiled of it begins with the same. */
export const DIGEST_LENGTH = 64;

/** The program, and a way to keep what the compiler has made of it by now. */
export interface Packed {
  /** What `src/cli/entry.ts` exports. */
  program: unknown;
  keepCompiled: () => void;
}

/**
 * The packed program, or undefined where there is none (in the sources, in the tools): hundreds of small files are
 * slow to find and to compile. What another version of Node compiled, or this one under other flags, is not used, and
 * then start-up only takes longer.
 */
export function loadPacked(): Packed | undefined {
  if (!existsSync(PACKED)) return undefined;
  const text = readFileSync(PACKED, 'latin1');
  const source = `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
  const digest = Buffer.from(text.slice(-DIGEST_LENGTH), 'latin1');
  const cachedData = readCompiled(digest);
  const script = new Script(source, {
    filename: PACKED,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module = { exports: {} };
  const define = script.runInThisContext() as (...given: unknown[]) => void;
  define(module.exports, createRequire(PACKED), module, PACKED, dirname(PACKED));
  return {
    program: module.exports,
    keepCompiled: () => writeFileSync(COMPILED, Buffer.concat([digest, script.createCachedData()])),
  };
}

/** The compiler trusts what it is given, so it must have been made of this very source. */
function readCompiled(digest: Buffer): Buffer | undefined {
  if (!existsSync(COMPILED)) return undefined;
  const bytes = readFileSync(COMPILED);
  return bytes.subarray(0, DIGEST_LENGTH).equals(digest) ? bytes.subarray(DIGEST_LENGTH) : undefined;
}
