import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resourcePath } from '../../src/platform/index.ts';
import { loadPacked } from '../../src/start/index.ts';
import { scratchFolder } from '../store/fixtures.ts';

const MAIN = resourcePath('dist/cli/main.js');

describe('the packed program', () => {
  it('is not looked for where the sources run', () => {
    expect(loadPacked()).toBeUndefined();
  });

  it('is what the built command starts, with what the compiler kept', () => {
    expect(existsSync(resourcePath('dist/cli/packed.cjs'))).toBe(true);
    expect(existsSync(resourcePath('dist/cli/packed.cjs.compiled'))).toBe(true);
    for (const name of ['gazetteer', 'languages', 'parser-kernels', 'rules', 'tagger-kernels'])
      expect(existsSync(resourcePath(`dist/cli/${name}.prepared`))).toBe(true);
    const text =
      'Verania expelled two diplomats. The French foreign minister met her German counterpart in Paris.';
    const out = execFileSync(process.execPath, [MAIN, 'code', '-', '--jsonl'], {
      input: `${JSON.stringify({ id: 'one', date: '2020-02-03', text })}\n`,
      encoding: 'utf8',
    });
    const events = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string[]; actor: { code: string }[] });
    expect(events.map(({ event }) => event)).toContainEqual(['CONSULT']);
    expect(events.flatMap(({ actor }) => actor.map(({ code }) => code))).toContain('FRA');
  });

  it('is taken back by the compiler, in the main thread and in the workers', () => {
    const folder = scratchFolder();
    const [hook, log] = ['hook.cjs', 'log'].map((name) => join(folder, name)) as [string, string];
    // Put before the program: writes down each script that a thread makes, and whether its compiled form was refused.
    writeFileSync(
      hook,
      `const vm = require('node:vm');
      const { isMainThread } = require('node:worker_threads');
      vm.Script = class extends vm.Script {
        constructor(source, options) {
          super(source, options);
          const line = [isMainThread ? 'main' : 'worker', options.filename, this.cachedDataRejected].join(' ');
          require('node:fs').appendFileSync(${JSON.stringify(log)}, line + '\\n');
        }
      };
      require('node:module').syncBuiltinESMExports();`,
    );
    execFileSync(process.execPath, [MAIN, 'code', '-', '--jobs', '2', '--jsonl'], {
      input: ['one', 'two']
        .map(
          (id) =>
            `${JSON.stringify({ id, date: '2020-02-03', text: `Story ${id}: France praised Italy.` })}\n`,
        )
        .join(''),
      env: { ...process.env, NODE_OPTIONS: `--require ${JSON.stringify(hook)}` },
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    const packed = resourcePath('dist/cli/packed.cjs');
    expect(readFileSync(log, 'utf8').trim().split('\n')).toEqual([
      `main ${packed} false`,
      `worker ${packed} false`,
      `worker ${packed} false`,
    ]);
  });

  it('reaches what stays outside it: the database', () => {
    const status = execFileSync(process.execPath, [MAIN, 'dyad', '--help'], { encoding: 'utf8' });
    expect(status).toContain('demarche dyad');
    expect(() =>
      execFileSync(process.execPath, [MAIN, 'dyad', 'RUS', 'CHN', '--db', 'no-such.duckdb'], {
        stdio: 'pipe',
      }),
    ).toThrow(/There is no database/);
  });
});
