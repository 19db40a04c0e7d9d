import { DemarcheError } from '../../core/index.ts';

/** More than this many times its packed size nothing honest unpacks to: event lists come to ten, at most fifty. */
export const LARGEST_RATIO = 500;

/** A packed file that is not what it should be. */
export function brokenArchive(path: string, what: string): DemarcheError {
  return new DemarcheError(
    'import.broken-archive',
    `${path} cannot be unpacked: ${what}.`,
    'Download it again, or unpack it with another program and import what comes out.',
  );
}
