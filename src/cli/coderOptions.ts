import { basename } from 'node:path';
import { Option } from 'commander';
import type { CoderOptions } from '../pipeline/index.ts';
import { readText } from './input.ts';
import type { Io } from './io.ts';
import { asOfOption, jobsOption } from './options.ts';

/** Options that decide how documents are coded. */
export interface CodingFlags {
  actors?: string[];
  rules?: string[];
  jobs?: number;
  asOf?: string;
}

export const codingOptions = (): Option[] => [
  new Option('--actors <file...>', 'more actors: our own format, or dictionaries in the format of PETRARCH'),
  new Option('--rules <file...>', 'more coding rules'),
  jobsOption(),
  asOfOption(),
];

/** Reads the files that the flags name. */
export async function coderOptions(io: Io, flags: CodingFlags): Promise<CoderOptions> {
  const actors = await Promise.all((flags.actors ?? []).map((path) => readText(path)));
  const rules = await Promise.all(
    (flags.rules ?? []).map(async (path) => ({ name: basename(path), text: await readText(path) })),
  );
  return {
    asOf: flags.asOf ?? io.today(),
    ...(actors.length === 0 ? {} : { actors }),
    ...(rules.length === 0 ? {} : { rules }),
  };
}
