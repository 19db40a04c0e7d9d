import { createHash } from 'node:crypto';

/** SHA-256 as 64 hexadecimal digits. Text is hashed as UTF-8. */
export function digest(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * A short id for something made of several parts: the first 128 bits of the SHA-256 of the parts, each
 * preceded by its length so that no two lists of parts run together.
 */
export function idOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex').slice(0, 32);
}
