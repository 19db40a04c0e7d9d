import { execFileSync } from 'node:child_process';
import { createCoder } from '../../bench/reliability/world.ts';
import type { IngestOptions } from '../../src/pipeline/index.ts';
import { inlinePool } from '../../src/pipeline/index.ts';
import { resourcePath } from '../../src/platform/index.ts';

export { createCoder, document, seeded, stories, stream } from '../../bench/reliability/world.ts';

export function options(fields: Partial<IngestOptions> = {}): IngestOptions {
  return {
    pool: inlinePool(createCoder()),
    coder: 'fiction',
    clock: () => 0,
    now: () => '2024-01-01T00:00:00Z',
    batchDocuments: 8,
    ...fields,
  };
}

export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const list = [...items];
  for (let index = list.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [list[index], list[other]] = [list[other] as Item, list[index] as Item];
  }
  return list;
}

/**
 * Compiles sources and benches, since neither worker threads nor child processes run TypeScript; gives the
 * folder. Type errors are for the type check to find. Tests that run at the same time have folders of their own: the
 * children of one must not read what another is writing.
 */
export function compiled(): string {
  const folder = resourcePath(`.cache/test/${process.env['VITEST_POOL_ID']}`);
  execFileSync(
    process.execPath,
    [
      resourcePath('node_modules/typescript/bin/tsc'),
      '-p',
      'tsconfig.tools.json',
      '--noCheck',
      '--outDir',
      folder,
    ],
    { cwd: resourcePath('.'), stdio: 'ignore' },
  );
  return folder;
}
