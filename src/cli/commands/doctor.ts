import { counted } from '../../core/index.ts';
import { write, writeJson } from '../io.ts';
import { dbOption, jsonOption } from '../options.ts';
import type { CommandContext, Register } from '../program.ts';
import { withExamples } from '../program.ts';
import type { Examination } from '../../store/index.ts';

interface Options {
  db: string;
  json?: true;
}

/** Exit statuses, beside 2 for a call that was wrong. */
const EXIT = { well: 0, faults: 1, notes: 3 } as const;

function statusOf({ findings }: Examination): number {
  if (findings.some(({ level }) => level === 'fault')) return EXIT.faults;
  return findings.length > 0 ? EXIT.notes : EXIT.well;
}

function printed(examination: Examination): string {
  const { path, findings, holds, kept } = examination;
  const lines = findings.map(
    ({ level, code, message, advice }) => `${level}  ${code}: ${message}\n       ${advice}`,
  );
  const content =
    holds === null
      ? `${path} could not be examined itself`
      : `${path} holds ${counted(holds.documents, 'document')}, ${counted(holds.events, 'event')} and ${counted(holds.rejections, 'rejection')}`;
  const segments =
    kept.segments === 0
      ? 'nothing is kept beside it'
      : `${counted(kept.documents, 'document')} of ${kept.batches} ${kept.batches === 1 ? 'batch' : 'batches'} kept in ${counted(kept.segments, 'segment')}`;
  const verdicts: Record<number, string> = {
    [EXIT.well]: 'All is well.',
    [EXIT.notes]: 'Nothing is lost.',
    [EXIT.faults]: 'Something needs you; see above.',
  };
  return `${[...lines, `${content}; ${segments}.`, verdicts[statusOf(examination)]].join('\n')}\n`;
}

async function runDoctor({ io, exitWith }: CommandContext, options: Options): Promise<void> {
  const { examine } = await import('../../store/index.ts');
  const examination = await examine(options.db);
  if (options.json === true) await writeJson(io, examination);
  else await write(io, printed(examination));
  exitWith(statusOf(examination));
}

/** `demarche doctor`: examine a database and say what to do. */
export const registerDoctor: Register = (program, context) => {
  const command = program
    .command('doctor')
    .description(
      'examine the database with its log, journal and segments, change nothing, and say what to do. Exit status: 0 all is well; 1 something is lost or wrong; 3 only notes, nothing is lost; 2 there is no such database',
    )
    .addOption(dbOption())
    .addOption(jsonOption())
    .action(async (options: Options) => runDoctor(context, options));
  withExamples(command, 'demarche doctor --db try.duckdb', 'demarche doctor --db try.duckdb --json');
};
