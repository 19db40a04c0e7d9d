import type { Actor, Day, Event, EventTrace, Modality, QuadCode } from '../../core/index.ts';

/** The columns of `events e` from which {@link eventOf} makes an event. */
export const EVENT_COLUMNS = `
  e.id, e.document, e.sequence, e.start_offset, e.end_offset, e.date::VARCHAR AS date,
  e.enddate::VARCHAR AS enddate, e.date_basis, e.type, e.mode, e.context, e.quad, e.score, e.cameo, e.modality,
  e.actor::VARCHAR AS actor, e.recipient::VARCHAR AS recipient, e.reported_by::VARCHAR AS reported_by,
  e.initiatives, e.event_text, e.event_loc::VARCHAR AS event_loc, e.numbers::VARCHAR AS numbers, e.text,
  e.confidence, e.rule, e.coder,
  coalesce((SELECT nullif(s.first, s.event) FROM same_acts s WHERE s.event = e.id), e.same_as) AS same_as`;

/** The column from which {@link traceOf} makes the trace of an event. */
export const TRACE_COLUMN = `e.trace::VARCHAR AS trace`;

export interface EventColumns {
  id: string;
  document: string;
  sequence: number;
  start_offset: number;
  end_offset: number;
  date: Day | null;
  enddate: Day | null;
  date_basis: string | null;
  type: string;
  mode: string[];
  context: string[];
  quad: number;
  score: number;
  cameo: string | null;
  modality: string;
  actor: string;
  recipient: string;
  reported_by: string | null;
  initiatives: string[];
  event_text: string[];
  event_loc: string | null;
  numbers: string | null;
  text: string;
  confidence: number;
  rule: string;
  coder: string;
  same_as: string | null;
}

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}

/** An event as it was stored. */
export function eventOf(row: EventColumns): Event {
  const event: Event = {
    id: row.id,
    document: row.document,
    date: row.date,
    enddate: row.enddate,
    date_basis: row.date_basis,
    actor: JSON.parse(row.actor) as Actor[],
    recipient: JSON.parse(row.recipient) as Actor[],
    event: [row.type],
    mode: row.mode,
    context: row.context,
    quad_code: row.quad as QuadCode,
    event_scale: row.score,
    cameo: row.cameo,
    modality: row.modality as Modality,
    reported_by: parsed(row.reported_by) as Actor | null,
    initiatives: row.initiatives,
    event_text: row.event_text,
    text: row.text,
    text_info: { sequence: row.sequence, start: row.start_offset, end: row.end_offset },
    confidence: row.confidence,
    rule: row.rule,
    coder: row.coder,
  };
  const place = parsed(row.event_loc) as Event['event_loc'] | null;
  if (place) event.event_loc = place;
  const numbers = parsed(row.numbers) as Event['numbers'] | null;
  if (numbers) event.numbers = numbers;
  if (row.same_as !== null) event.same_as = row.same_as;
  return event;
}

export function traceOf(row: { trace: string }): EventTrace {
  return JSON.parse(row.trace) as EventTrace;
}
