import { basename } from 'node:path';
import { Option } from 'commander';
import type { DictionaryProblem } from '../actors/index.ts';
import { looksLikeActorDictionary, parseActorDictionary } from '../actors/index.ts';
import type { CoderOptions } from '../pipeline/index.ts';
import { readText } from './input.ts';
import type { Io } from './io.ts';
import { say } from './io.ts';
import { asOfOption, jobsOption, minConfidenceOption } from './options.ts';

/** Options that decide how documents are coded. */
export interface CodingFlags {
  actors?: string[];
  rules?: string[];
  minConfidence?: number;
  jobs?: number;
  asOf?: string;
}

export const codingOptions = (): Option[] => [
  new Option('--actors <file...>', 'more actors: our own format, or dictionaries in the format of PETRARCH'),
  new Option('--rules <file...>', 'more coding rules'),
  minConfidenceOption(
    'leave out events less sure than this, 0 to 1 (default: 0.65; 0.35 in texts of a sentence or two)',
  ),
  jobsOption(),
  asOfOption(),
];

/** Problems of a dictionary that are named one by one; the rest are counted. */
const NAMED_PROBLEMS = 5;

/** Says which lines of somebody's dictionary mean nothing to Demarche; the others are used. */
function sayProblems(io: Io, path: string, problems: readonly DictionaryProblem[]): void {
  for (const { line, reason } of problems.slice(0, NAMED_PROBLEMS))
    say(io, `demarche: ${path}, line ${line}: ${reason}`);
  if (problems.length > NAMED_PROBLEMS)
    say(io, `demarche: ${path}: ${problems.length - NAMED_PROBLEMS} further lines are left out`);
}

/** Reads the files that the flags name. */
export async function coderOptions(io: Io, flags: CodingFlags): Promise<CoderOptions> {
  const actors: string[] = [];
  for (const path of flags.actors ?? []) {
    const text = await readText(path);
    if (looksLikeActorDictionary(text)) sayProblems(io, path, parseActorDictionary(text).problems);
    actors.push(text);
  }
  const rules = await Promise.all(
    (flags.rules ?? []).map(async (path) => ({ name: basename(path), text: await readText(path) })),
  );
  return {
    asOf: flags.asOf ?? io.today(),
    ...(actors.length === 0 ? {} : { actors }),
    ...(rules.length === 0 ? {} : { rules }),
    ...(flags.minConfidence === undefined ? {} : { minimumConfidence: flags.minConfidence }),
  };
}
