import type { Actor } from '../../core/index.ts';
import type { ExportedEvent } from '../exportedEvent.ts';
import { csvCell } from './cells.ts';

/** How events are written as CSV. */
export interface CsvOptions {
  /** Leave texts as they are. Only for programs that run no formulas; default false. */
  raw?: boolean;
}

/** Joins a list into one cell. */
function list(items: readonly (string | null | undefined)[]): string {
  return items.map((item) => item ?? '').join('; ');
}

const nameOf = (actor: Actor): string => actor.identifier_text ?? actor.entity_text;

type Column = readonly [name: string, value: (exported: ExportedEvent) => string | number | null];

/** Columns in order. Lists stand in one cell, parted by `; `; the parts of actors run in step. */
const COLUMNS: readonly Column[] = [
  ['id', ({ event }) => event.id],
  ['date', ({ event }) => event.date],
  ['enddate', ({ event }) => event.enddate],
  ['date_basis', ({ event }) => event.date_basis],
  ['actor', ({ event }) => list(event.actor.map(({ code }) => code))],
  ['actor_sector', ({ event }) => list(event.actor.map(({ sector }) => sector))],
  ['actor_name', ({ event }) => list(event.actor.map(nameOf))],
  ['recipient', ({ event }) => list(event.recipient.map(({ code }) => code))],
  ['recipient_sector', ({ event }) => list(event.recipient.map(({ sector }) => sector))],
  ['recipient_name', ({ event }) => list(event.recipient.map(nameOf))],
  ['event', ({ event }) => list(event.event)],
  ['mode', ({ event }) => list(event.mode)],
  ['context', ({ event }) => list(event.context)],
  ['quad_code', ({ event }) => event.quad_code],
  ['event_scale', ({ event }) => event.event_scale],
  ['cameo', ({ event }) => event.cameo],
  ['modality', ({ event }) => event.modality],
  ['reported_by', ({ event }) => event.reported_by?.code ?? null],
  ['initiatives', ({ event }) => list(event.initiatives)],
  ['event_text', ({ event }) => list(event.event_text)],
  ['text', ({ event }) => event.text],
  ['sequence', ({ event }) => event.text_info.sequence],
  ['start', ({ event }) => event.text_info.start],
  ['end', ({ event }) => event.text_info.end],
  ['confidence', ({ event }) => event.confidence],
  ['rule', ({ event }) => event.rule],
  ['coder', ({ event }) => event.coder],
  ['document', ({ event }) => event.document],
  ['title', ({ title }) => title],
  ['publisher', ({ publisher }) => publisher],
  ['published', ({ published }) => published],
  ['url', ({ url }) => url],
];

/** Events as CSV (RFC 4180, UTF-8, lines ended by CR LF), a heading line first. Streams. */
export async function* csvLines(
  events: AsyncIterable<ExportedEvent>,
  options: CsvOptions = {},
): AsyncGenerator<string> {
  yield `${COLUMNS.map(([name]) => name).join(',')}\r\n`;
  for await (const exported of events)
    yield `${COLUMNS.map(([, value]) => csvCell(value(exported), options)).join(',')}\r\n`;
}
