import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digest, resourcePath } from '../../src/platform/index.ts';

/** Forms of export whose bytes are compared, with what each needs. */
const EXPORTS: readonly (readonly string[])[] = [
  ['--format', 'plover'],
  ['--format', 'csv'],
  ['--format', 'parquet'],
  ['--format', 'tidy'],
  ['--format', 'tidy-parquet', '--by', 'year'],
  ['--format', 'gexf'],
  ['--format', 'graphml'],
  ['--format', 'bibtex', '--as-of', '2024-06-30'],
];

/** Far apart, so that a day that hangs on the zone shows. */
export const ZONES = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'] as const;

/** Where and how the same corpus is ingested and exported. */
export interface Place {
  /** A Node.js program. */
  node: string;
  zone: string;
  jobs: number;
}

/**
 * Ingests a corpus and exports it in every form with the built program; gives a digest of the bytes of each form.
 * The time of the run, which a citation names, is left out by `--as-of`.
 */
export function exportsAt({ node, zone, jobs }: Place, corpus: string): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-everywhere-'));
  const db = join(folder, 'world.duckdb');
  const main = resourcePath('dist/cli/main.js');
  const demarche = (...args: string[]): Buffer =>
    execFileSync(node, [main, ...args, '--db', db], {
      env: { ...process.env, TZ: zone },
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  try {
    demarche('ingest', corpus, '--as-of', '2024-01-01', '--jobs', String(jobs));
    return new Map(EXPORTS.map((args) => [args.join(' '), digest(demarche('export', ...args))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Forms of export whose bytes are not everywhere the same; none, if all is well. */
export function differences(places: readonly Place[], corpus: string): string[] {
  const [first, ...others] = places.map((place) => ({ place, exports: exportsAt(place, corpus) }));
  return others.flatMap(({ place, exports }) =>
    [...exports]
      .filter(([form, bytes]) => first?.exports.get(form) !== bytes)
      .map(([form]) => `${form} on ${place.node}, ${place.zone}, ${place.jobs} jobs`),
  );
}
