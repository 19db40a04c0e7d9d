import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { processIo } from '../../src/cli/io.ts';
import { buildProgram, examplesOf } from '../../src/cli/program.ts';
import { commandReference } from '../../src/cli/reference.ts';
import { resourcePath } from '../../src/platform/index.ts';

const program = buildProgram(processIo(), () => undefined);

describe('the command reference', () => {
  it('is what the program says of itself (npm run docs writes it anew)', async () => {
    await expect(commandReference(program)).toMatchFileSnapshot('../../docs/reference/cli.md');
  });

  it.each(program.commands.map((command) => [command.name(), command] as const))(
    '%s is described and has examples that begin with the program',
    (_name, command) => {
      expect(command.description()).not.toBe('');
      expect(examplesOf(command).length).toBeGreaterThan(0);
      for (const example of examplesOf(command)) expect(example).toMatch(/(^|\| )demarche /);
    },
  );

  it('leads to no example that is not there', () => {
    const named = program.commands
      .flatMap(examplesOf)
      .flatMap((example) => example.match(/examples\/\S+/g) ?? []);
    expect(named.length).toBeGreaterThan(1);
    for (const path of named) expect([path, existsSync(resourcePath(path))]).toEqual([path, true]);
  });
});
