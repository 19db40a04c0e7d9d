import type { StanceKind } from '../../core/index.ts';
import { counted, groupBy } from '../../core/index.ts';
import type { InitiativeView, StanceView, StatusView, Store } from '../../store/index.ts';
import type { Io } from '../io.ts';
import { say, write, writeJson } from '../io.ts';
import type { ScopeOptions } from '../options.ts';
import { dbOption, jsonOption, knownOption, minConfidenceOption, scopeOf } from '../options.ts';
import { formatTable } from '../print/table.ts';
import type { Register } from '../program.ts';
import { withExamples } from '../program.ts';
import { withStore } from '../withStore.ts';

/** What tells most of where somebody stands, first; to belong to a thing says least. */
const TELLING: readonly StanceKind[] = ['withdrew', 'against', 'for', 'seeks', 'considering', 'party'];
/** States that get a column of their own. */
const COLUMNS = 12;

/** Where an actor stands now: the latest stance that is known, of several of one day the most telling. */
function standing(stances: readonly StanceView[]): StanceKind | '' {
  const told = stances.some(({ stance }) => stance !== 'party')
    ? stances.filter(({ stance }) => stance !== 'party')
    : stances;
  const [last] = told.toSorted((a, b) => {
    const [one, other] = [a.since ?? '', b.since ?? ''];
    return one === other ? TELLING.indexOf(a.stance) - TELLING.indexOf(b.stance) : one < other ? 1 : -1;
  });
  return last?.stance ?? '';
}

function statusOf({ status, statusSince }: InitiativeView): string {
  return status === null
    ? ''
    : `${status.replace('-', ' ')}${statusSince === null ? '' : ` ${statusSince.slice(0, 7)}`}`;
}

/** The matrix: what is at stake down the side, the states across, where each stands now in the cells. */
function matrix({ palette }: Io, all: readonly InitiativeView[]): string {
  const shown = all.filter(({ stances }) => stances.length > 0);
  const counts = new Map<string, number>();
  for (const { stances } of shown)
    for (const code of new Set(stances.map(({ actor }) => actor)))
      counts.set(code, (counts.get(code) ?? 0) + 1);
  const ranked = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([code]) => code);
  const actors = ranked.slice(0, COLUMNS);
  const rows = shown
    .toSorted((a, b) => actorsOf(b).size - actorsOf(a).size || b.mentions - a.mentions)
    .map((initiative) => [
      initiative.name,
      initiative.kind,
      statusOf(initiative),
      ...actors.map((code) => standing(initiative.stances.filter(({ actor }) => actor === code))),
    ]);
  const table = formatTable(
    [{ title: 'initiative' }, { title: 'kind' }, { title: 'status' }, ...actors.map((title) => ({ title }))],
    rows,
  );
  const others = ranked.slice(COLUMNS);
  const silent = all.filter(({ stances }) => stances.length === 0).map(({ name }) => name);
  const notes = [
    '"party": belongs to it, nothing more is known. demarche initiatives NAME shows the sentences.',
    ...(others.length === 0 ? [] : [`Without a column: ${others.join(', ')}.`]),
    ...(silent.length === 0
      ? []
      : [`Named, but nobody is known to stand for or against: ${silent.join('; ')}.`]),
  ];
  return `${table}\n${notes.map((note) => palette.quiet(note)).join('\n')}\n`;
}

const actorsOf = ({ stances }: InitiativeView): Set<string> => new Set(stances.map(({ actor }) => actor));

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** One initiative: how it came along, then every stance, each with its sentence. */
function detail({ palette }: Io, initiative: InitiativeView): string {
  const { name, names, kind, mentions, documents, stances, history } = initiative;
  const { bold, quiet } = palette;
  const also = names.filter((other) => other !== name);
  const facts = [
    kind,
    statusOf(initiative),
    `named ${counted(mentions, 'time')} in ${counted(documents, 'article')}`,
  ];
  const evidence = ({ text, publisher, title, published }: StanceView | StatusView): string =>
    `    ${oneLine(text)}\n    ${quiet([publisher ?? title, published].filter((part) => part !== null).join(', '))}\n`;
  const steps = history.map(
    (step) => `  ${step.since ?? 'no date   '}  ${bold(step.status.replace('-', ' '))}\n${evidence(step)}`,
  );
  const told = groupBy(stances, ({ actor, since, document, sentence }) =>
    [actor, since, document, sentence].join(' '),
  );
  const lines = [...told.values()].map((own) => {
    const [first] = own as [StanceView];
    const kinds = [...new Set(own.map(({ stance }) => stance))].join(', ');
    return `  ${bold(`${first.actor} ${kinds}`)}${first.since === null ? '' : ` since ${first.since}`}\n${evidence(first)}`;
  });
  return (
    `${bold(name)} (${facts.filter((fact) => fact !== '').join(', ')})\n` +
    (also.length === 0 ? '' : `  also: ${also.join('; ')}\n`) +
    (steps.length === 0 ? '' : `\nHow it came along:\n${steps.join('')}`) +
    (lines.length === 0
      ? '\nNobody is known to stand for or against it.\n'
      : `\nWho stands where:\n${lines.join('')}`)
  );
}

/** `demarche initiatives [NAME]`: what is at stake and where every actor stands on it. */
export const registerInitiatives: Register = (program, { io }) => {
  const command = program
    .command('initiatives')
    .description('what is at stake, how far it has come, and where every state stands on it')
    .argument(
      '[name]',
      'one initiative (or all whose names have these words): its history, each stance, the sentences',
    )
    .addOption(dbOption())
    .addOption(knownOption())
    .addOption(minConfidenceOption('only stances at least as sure as this, 0 to 1'))
    .addOption(jsonOption())
    .action(async (name: string | undefined, options: ScopeOptions & { db: string; json?: true }) => {
      const ask = (store: Store) => store.initiatives(name === undefined ? {} : { name });
      const found = await withStore(io, options.db, 'read', ask, scopeOf(options));
      if (options.json === true) {
        const { viewInitiative } = await import('../../server/index.ts');
        await writeJson(io, found.map(viewInitiative));
      } else if (found.length === 0) say(io, 'No initiative found.');
      else if (name === undefined) await write(io, matrix(io, found));
      else await write(io, found.map((initiative) => detail(io, initiative)).join('\n'));
    });
  withExamples(
    command,
    'demarche initiatives --db try.duckdb',
    'demarche initiatives "China–Pakistan Economic Corridor" --db try.duckdb',
    'demarche initiatives pipeline --db try.duckdb',
  );
};
