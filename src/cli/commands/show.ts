import type { Event, ImportedFrom } from '../../core/index.ts';
import { DemarcheError } from '../../core/index.ts';
import { QUAD_CLASSES } from '../../ontology/index.ts';
import type { EventView, Store } from '../../store/index.ts';
import { signed } from '../dyad/words.ts';
import type { Io } from '../io.ts';
import { write, writeJson } from '../io.ts';
import type { ScopeOptions } from '../options.ts';
import { dbOption, jsonOption, knownOption, scopeOf } from '../options.ts';
import { rolesOf } from '../print/eventLine.ts';
import { treeLines } from '../print/tree.ts';
import { when } from '../print/when.ts';
import type { Register } from '../program.ts';
import { withExamples } from '../program.ts';
import { withStore } from '../withStore.ts';

function actorLine(role: string, actors: EventView['listed']['event']['actor']): string {
  return actors
    .map(({ code, sector, entity_text: words, identifier_text: name, office }) => {
      const who = [name === words ? undefined : name, office].filter((part) => part !== undefined).join(', ');
      return `  ${role.padEnd(11)} ${code} ${sector ?? ''}  “${words}”${who === '' ? '' : ` (${who})`}\n`;
    })
    .join('');
}

/** The sentence in its paragraph; a headline, whose offsets count in the headline, by itself. */
function inContext({ palette }: Io, text: string, event: Event): string {
  const { start, end } = event.text_info;
  const { bold, quiet } = palette;
  if (text.slice(start, end) !== event.text) return `${bold(event.text)} ${quiet('(the headline)')}`;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', end);
  const to = nextBreak === -1 ? text.length : nextBreak;
  return `${quiet(text.slice(from, start))}${bold(event.text)}${quiet(text.slice(end, to))}`;
}

const line = (name: string, value: string | number): string => `  ${name.padEnd(11)} ${value}\n`;

/** The words that an event of ours rests on, and the article around them. */
function evidence(io: Io, { listed: { event }, article }: EventView): string {
  const { published, title, publisher, text } = article.article;
  return (
    line('words', event.event_text.map((words) => `“${words}”`).join(' ')) +
    line('confidence', event.confidence.toFixed(2)) +
    line('rule', `${event.rule} (${event.coder})`) +
    `\n${io.palette.bold(title ?? 'Without a title')}\n` +
    io.palette.quiet(
      [publisher, published.date].filter((part) => part !== null).join(', ') +
        `${published.basis === null ? '' : ` (date from: ${published.basis})`}\n`,
    ) +
    `${inContext(io, text, event)}\n`
  );
}

/** Where an event of other people's data comes from: a row, an address, hardly ever a text. */
function origin({ text }: Event, imported: ImportedFrom, publisher: string | null): string {
  const { dataset, row, code, goldstein, reports, sources, articles, url, lost } = imported;
  const known = (name: string, value: string | number | null): string =>
    value === null ? '' : line(name, value);
  return (
    line('data set', `${dataset}, row ${row}, code ${code}`) +
    known('Goldstein', goldstein === null ? null : signed(goldstein)) +
    line('reports', reports === 1 ? 'one row' : `${reports} rows, counted as one event`) +
    known('publisher', publisher) +
    known('publishers', sources) +
    known('articles', articles) +
    known('address', url) +
    lost.map((loss) => line('lost', loss)).join('') +
    `\n${text === '' ? 'The source gives no text.' : text}\n`
  );
}

/** The other reports of the same act: when and where they stand, and their sentence. */
function otherReports({ palette }: Io, reports: EventView['reports']): string {
  if (reports.length === 0) return '';
  const lines = reports.map(({ id, published, publisher, title, text, first, copy }) => {
    const from = [published, publisher ?? title].filter((part) => part !== null).join(', ');
    const marks = [...(first ? ['the first report'] : []), ...(copy ? ['a copy'] : [])].join(', ');
    return `  ${palette.quiet(id.slice(0, 12))}  ${from}${marks === '' ? '' : ` (${marks})`}\n    ${text.replaceAll(/\s+/g, ' ')}\n`;
  });
  return `\n${palette.bold('Also reported by:')}\n${lines.join('')}`;
}

/** The tree of an event's sentence: parsed anew, since trees are quick to make and large to keep. */
async function treeOf({ text, imported }: Event): Promise<string[]> {
  if (imported !== undefined || text === '') return [];
  const { loadLanguage } = await import('../../language/index.ts');
  return loadLanguage()
    .analyze(text)
    .flatMap(({ tokens }) => treeLines(tokens));
}

function printed(io: Io, view: EventView, tree: readonly string[]): string {
  const { event, trace, publisher } = view.listed;
  return (
    `${io.palette.bold(`${rolesOf(event)}: ${[...event.event, ...event.mode].join(' · ')}`)}\n` +
    line('id', event.id) +
    line('day', `${when(event)}${event.date_basis === null ? '' : ` (${event.date_basis})`}`) +
    line('modality', event.modality) +
    line(
      'score',
      `${signed(event.event_scale)} of −10 … +10, ${QUAD_CLASSES[event.quad_code]}, CAMEO ${event.cameo ?? 'none'}`,
    ) +
    line('contexts', event.context.join(', ') || 'none') +
    actorLine('actor', event.actor) +
    actorLine('recipient', event.recipient) +
    (event.reported_by === null ? '' : actorLine('says so', [event.reported_by])) +
    (event.initiatives.length === 0 ? '' : line('initiatives', event.initiatives.join('; '))) +
    (event.imported === undefined ? evidence(io, view) : origin(event, event.imported, publisher)) +
    `\nHow it was coded:\n${trace.steps.map((step, index) => `  ${index + 1}. ${step}\n`).join('')}` +
    (tree.length === 0 ? '' : `\nThe sentence as a tree:\n${tree.map((word) => `  ${word}\n`).join('')}`) +
    otherReports(io, view.reports)
  );
}

/** `demarche show EVENT-ID`: an event back to its sentence and article. */
export const registerShow: Register = (program, { io }) => {
  const command = program
    .command('show')
    .description('an event back to its sentence and article, with the decisions behind it')
    .argument('<event-id>', 'the id, or the beginning of it')
    .addOption(dbOption())
    .addOption(knownOption())
    .addOption(jsonOption())
    .action(async (id: string, options: ScopeOptions & { db: string; json?: true }) => {
      const ask = (store: Store) => store.eventById(id);
      const found = await withStore(io, options.db, 'read', ask, scopeOf(options));
      if (found === undefined) {
        throw new DemarcheError(
          'event.unknown',
          `No event's id begins with "${id}", or several do.`,
          '"demarche events" lists events with their ids.',
        );
      }
      if (options.json === true) {
        const { viewEvent } = await import('../../server/index.ts');
        await writeJson(io, viewEvent(found));
      } else await write(io, printed(io, found, await treeOf(found.listed.event)));
    });
  withExamples(command, 'demarche show 3f1c2a9b04de --db try.duckdb');
};
