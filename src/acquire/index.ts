/**
 * The room where bytes become documents: files, folders, standard input and web addresses, in whatever format
 * they come. It judges no content; it only says what was there, where it stood, and what could not be read.
 */
export { acquire } from './acquire.ts';
export { acquireBytes } from './acquire-bytes.ts';
export type { Acquired } from './acquired.ts';
export type { AcquireOptions, FetchOptions } from './options.ts';
export type { Kind } from './recognise/kind.ts';
export { blockedAddress } from './fetch/addresses.ts';
