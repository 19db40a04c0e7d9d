import { usageError } from '../../core/index.ts';
import type { Explanation } from '../../ontology/index.ts';
import { explain, suggestCodes } from '../../ontology/index.ts';
import type { Io } from '../io.ts';
import { write, writeJson } from '../io.ts';
import { jsonOption } from '../options.ts';
import type { Register } from '../program.ts';
import { withExamples } from '../program.ts';
import { formatTable } from '../print/table.ts';

function printed(io: Io, explanation: Explanation): string {
  const { bold, quiet } = io.palette;
  const facts = explanation.facts.map(({ name, value }) => `  ${name}: ${value}\n`).join('');
  const neighbours = formatTable(
    [{ title: 'relation' }, { title: 'code' }, { title: 'meaning' }],
    explanation.neighbours.map(({ relation, code, meaning }) => [relation, code, meaning]),
  );
  return (
    `${bold(explanation.code)}  ${quiet(explanation.title)}\n  ${explanation.meaning}\n${facts}` +
    (explanation.neighbours.length === 0 ? '' : `\n${neighbours.replaceAll(/^(?=.)/gm, '  ')}`)
  );
}

/** `demarche explain CODE`: what a code means, with its scores and neighbours. */
export const registerExplain: Register = (program, { io }) => {
  const command = program
    .command('explain')
    .description('what a code means: PLOVER types, modes and contexts, CAMEO codes, countries, sectors')
    .argument('<code>', 'the code, in any case of letters')
    .addOption(jsonOption())
    .action(async (code: string, options: { json?: true }) => {
      const explanations = explain(code);
      if (explanations.length === 0) {
        const near = suggestCodes(code);
        throw usageError(
          'code.unknown',
          `"${code}" is no code of PLOVER or CAMEO, and no country or sector.`,
          near.length > 0
            ? `Did you mean ${near.join(' or ')}?`
            : 'Try a PLOVER type such as CONSULT, a CAMEO code such as 057, or a country such as PAK.',
        );
      }
      if (options.json === true) await writeJson(io, explanations);
      else await write(io, explanations.map((explanation) => printed(io, explanation)).join('\n'));
    });
  withExamples(command, 'demarche explain CONSULT', 'demarche explain 0331', 'demarche explain PAK');
};
