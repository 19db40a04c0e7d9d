import type { StanceKind } from '../../core/index.ts';
import type { InitiativeView } from '../../store/index.ts';
import type { Io } from '../io.ts';
import { say, write, writeJson } from '../io.ts';
import { dbOption, jsonOption } from '../options.ts';
import { formatTable } from '../print/table.ts';
import type { Register } from '../program.ts';
import { withExamples } from '../program.ts';
import { withStore } from '../withStore.ts';

const ORDER: readonly StanceKind[] = ['for', 'against', 'party', 'seeks', 'considering', 'withdrew'];

/** The matrix: what is at stake down the side, the states across, where each stands in the cells. */
function matrix(initiatives: readonly InitiativeView[]): string {
  const counts = new Map<string, number>();
  for (const { actor } of initiatives.flatMap(({ stances }) => stances))
    counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const actors = [...counts]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, 12)
    .map(([code]) => code);
  return formatTable(
    [{ title: 'initiative' }, { title: 'kind' }, { title: 'status' }, ...actors.map((title) => ({ title }))],
    initiatives.map(({ name, kind, status, stances }) => [
      name,
      kind,
      status ?? '',
      ...actors.map((code) => {
        const held = new Set(stances.filter(({ actor }) => actor === code).map(({ stance }) => stance));
        return ORDER.filter((stance) => held.has(stance)).join(', ');
      }),
    ]),
  );
}

/** One initiative with every stance and the sentence behind it. */
function detail(io: Io, { name, kind, status, stances }: InitiativeView): string {
  const lines = stances.map(
    ({ actor, stance, since, text }) =>
      `  ${io.palette.bold(`${actor} ${stance}`)}${since === null ? '' : ` since ${since}`}\n    ${text.replaceAll(/\s+/g, ' ')}\n`,
  );
  return `${io.palette.bold(name)} (${[kind, status].filter((part) => part !== null).join(', ')})\n${lines.join('')}`;
}

/** `demarche initiatives [NAME]`: what is at stake and where every actor stands on it. */
export const registerInitiatives: Register = (program, { io }) => {
  const command = program
    .command('initiatives')
    .description('what is at stake, and where every state stands on it')
    .argument('[name]', 'one initiative, with the sentence behind each stance')
    .addOption(dbOption())
    .addOption(jsonOption())
    .action(async (name: string | undefined, options: { db: string; json?: true }) => {
      const found = await withStore(io, options.db, 'read', (store) =>
        store.initiatives(name === undefined ? {} : { name }),
      );
      if (options.json === true) {
        const { viewInitiative } = await import('../../server/index.ts');
        await writeJson(io, found.map(viewInitiative));
      } else if (found.length === 0) say(io, 'No initiative found.');
      else if (name === undefined) await write(io, matrix(found));
      else await write(io, found.map((initiative) => detail(io, initiative)).join('\n'));
    });
  withExamples(
    command,
    'demarche initiatives --db try.duckdb',
    'demarche initiatives "China–Pakistan Economic Corridor" --db try.duckdb',
  );
};
