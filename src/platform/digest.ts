import { hash } from 'node:crypto';

/** SHA-256 as 64 hexadecimal digits. Text is hashed as UTF-8. */
export function digest(bytes: string | Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

/**
 * A short id for something made of several parts: the first 128 bits of the SHA-256 of the parts, each
 * preceded by its length so that no two lists of parts run together.
 */
export function idOf(...parts: readonly string[]): string {
  let whole = '';
  for (const part of parts) whole += `${Buffer.byteLength(part)}:${part}`;
  return digest(whole).slice(0, 32);
}
