import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Measured floors of one task: they only rise, and they belong to one corpus. */
export interface Floors {
  /** SHA-256 of the corpus the floors were measured on. */
  corpus: string;
  /** Name of a figure to the least it may be. */
  floors: Record<string, number>;
}

/** SHA-256 of files, in order. */
export function fingerprint(paths: readonly (string | URL)[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(readFileSync(path));
  return hash.digest('hex');
}

/**
 * Compares figures with the floors stored at `path`, prints what fell short, and sets a failing exit status if
 * anything did or if the corpus is another one than the floors were measured on.
 */
export function checkFloors(
  path: string | URL,
  corpus: string,
  figures: Readonly<Record<string, number>>,
): void {
  const stored = JSON.parse(readFileSync(path, 'utf8')) as Floors;
  if (stored.corpus !== corpus) {
    console.log(`corpus ${corpus} is not the one the floors belong to (${stored.corpus})`);
    process.exitCode = 1;
    return;
  }
  for (const [name, floor] of Object.entries(stored.floors)) {
    const figure = figures[name];
    if (figure !== undefined && figure >= floor) continue;
    console.log(`below the floor: ${name} is ${figure ?? 'missing'}, the floor is ${floor}`);
    process.exitCode = 1;
  }
}
