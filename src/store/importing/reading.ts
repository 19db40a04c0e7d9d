import { DemarcheError, messageOf } from '../../core/index.ts';
import type { ImportFile } from './request.ts';

/** Faults of the database itself; anything else that goes wrong while files are read is theirs. */
const OURS = new Set(['store.disk-full', 'store.memory', 'store.not-writable']);

/** Waits for a reading of files; what goes wrong with them is told of them, and not of the database. */
export async function reading<Result>(files: readonly ImportFile[], work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof DemarcheError && OURS.has(thrown.code)) throw thrown;
    const cause = thrown instanceof DemarcheError ? thrown.cause : thrown;
    const path = files.length === 1 ? (files[0]?.path ?? '') : `One of ${files.length} files`;
    throw new DemarcheError(
      'import.unreadable',
      `${path} cannot be read to its end: ${messageOf(cause).split('\n')[0] ?? ''}`,
      'Check whether it is whole; download it again if it was cut off.',
      { cause: thrown },
    );
  }
}

/** Waits for the digests of files that may still be taken. */
export async function digestsOf(files: readonly ImportFile[]): Promise<string[]> {
  return reading(files, Promise.all(files.map(({ digest }) => digest)));
}
