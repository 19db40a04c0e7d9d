import { statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DemarcheError } from '../core/index.ts';
import { resourcePath } from '../platform/index.ts';

/**
 * Where the compiled worker lies: in the same build when this is compiled itself, packed (`cli/packed.cjs`) or not;
 * else in the last build (Node runs no TypeScript in worker threads).
 */
export function workerFile(): URL {
  const own = fileURLToPath(new URL('../pipeline/workers/worker.js', import.meta.url));
  const builds = ['dist', '.cache/tools/src'].map((build) =>
    resourcePath(`${build}/pipeline/workers/worker.js`),
  );
  const age = (place: string): number => statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const [newest] = builds.filter((place) => age(place) > 0).toSorted((a, b) => age(b) - age(a));
  const found = age(own) > 0 ? own : newest;
  if (found === undefined)
    throw new DemarcheError(
      'pipeline.not-built',
      'Worker threads need the compiled program, which is not there.',
      'Run npm run build, or use --jobs 1.',
    );
  return pathToFileURL(found);
}
