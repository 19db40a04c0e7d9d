import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPacked } from '../../src/cli/packed.ts';
import { resourcePath } from '../../src/platform/index.ts';

const MAIN = resourcePath('dist/cli/main.js');

describe('the packed program', () => {
  it('is not looked for where the sources run', () => {
    expect(loadPacked()).toBeUndefined();
  });

  it('is what the built command starts, with what the compiler kept', () => {
    expect(existsSync(resourcePath('dist/cli/packed.cjs'))).toBe(true);
    expect(existsSync(resourcePath('dist/cli/packed.cjs.compiled'))).toBe(true);
    for (const name of ['gazetteer', 'languages', 'rules'])
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

  it('is taken back by the compiler under the flags of a start', () => {
    const main = readFileSync(MAIN, 'utf8');
    const found = [...main.matchAll(/setFlagsFromString\('(--[^']+)'\)/g)].map(([, flag]) => flag);
    expect(found.length).toBeGreaterThan(0);
    // They are set in this version only.
    const flags = process.versions.node.startsWith('20.') ? found : [];
    const start = `
      for (const flag of ${JSON.stringify(flags)}) require('node:v8').setFlagsFromString(flag);
      const [text, kept] = ['packed.cjs', 'packed.cjs.compiled'].map((name) => fs.readFileSync('dist/cli/' + name));
      const source = '(function (exports, require, module, __filename, __dirname) {' + text.toString('latin1') + '\\n})';
      console.log(new vm.Script(source, { cachedData: kept.subarray(64) }).cachedDataRejected);`;
    expect(execFileSync(process.execPath, ['-e', start], { encoding: 'utf8', cwd: resourcePath('') })).toBe('false\n'); // prettier-ignore
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
