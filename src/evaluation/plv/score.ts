import type { Event } from '../../core/index.ts';
import { sharesWord } from './words.ts';

/** A sentence with one marked pair and the PLOVER root of what the one did to the other. */
export interface PlvRow {
  id: string;
  text: string;
  actor_text: string | null;
  recipient_text: string | null;
  /** One of 15 roots; YIELD stands for CONCEDE and RETREAT. */
  event: string;
}

/** What came of one row. */
export interface PlvOutcome {
  row: PlvRow;
  events: readonly Event[];
  typed: boolean;
  linked: boolean;
  /** Root of the surest event between the marked parties; null where none is. */
  best: string | null;
}

/** Scores over all rows; shares are 0–1. */
export interface PlvScore {
  rows: number;
  /** Share of rows with some event of the gold type. */
  typed: number;
  /** Share of rows where such an event also has the marked actor and recipient in their places. */
  linked: number;
  /** Mean F1 over the 15 roots of the surest linked event against gold. */
  macroF1: number;
  eventsPerSentence: number;
  byType: { type: string; rows: number; typed: number; linked: number; f1: number }[];
  /** Gold root → root of the best linked event (or `none`) → rows. */
  confusion: Record<string, Record<string, number>>;
  outcomes: PlvOutcome[];
}

/** The root under which a PLOVER type counts in this gold set. */
export function plvRoot(type: string): string {
  return type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type;
}

const named = (actors: Event['actor'], span: string | null) =>
  span === null || span.trim() === '' || actors.some((actor) => sharesWord(actor.entity_text, span));

/**
 * Whether an event stands between the marked parties: a shared content word is enough; where all parties to a
 * symmetric act are actors, both must stand there.
 */
export function isLinked(event: Event, row: PlvRow): boolean {
  if (!named(event.actor, row.actor_text)) return false;
  if (named(event.recipient, row.recipient_text)) return true;
  return event.recipient.length === 0 && event.actor.length > 1 && named(event.actor, row.recipient_text);
}

/** Scores events coded from each row's sentence alone. Cost: rows times events. */
export function scorePlv(coded: readonly { row: PlvRow; events: readonly Event[] }[]): PlvScore {
  const outcomes = coded.map(({ row, events }): PlvOutcome => {
    const counted = events.filter((event) => event.modality !== 'negation');
    const right = counted.filter((event) => plvRoot(event.event[0] ?? '') === row.event);
    const between = counted
      .filter((event) => isLinked(event, row))
      .toSorted((a, b) => b.confidence - a.confidence);
    const linked = right.some((event) => isLinked(event, row));
    const best = between[0] === undefined ? null : plvRoot(between[0].event[0] ?? '');
    return { row, events, typed: right.length > 0, linked, best };
  });
  const total = outcomes.length || 1;
  const types = [...new Set(coded.map(({ row }) => row.event))].toSorted();
  const byType = types.map((type) => {
    const rows = outcomes.filter((outcome) => outcome.row.event === type);
    const hits = rows.filter((outcome) => outcome.best === type).length;
    const claimed = outcomes.filter((outcome) => outcome.best === type).length;
    const share = (count: number) => count / (rows.length || 1);
    return {
      type,
      rows: rows.length,
      typed: share(rows.filter((outcome) => outcome.typed).length),
      linked: share(rows.filter((outcome) => outcome.linked).length),
      f1: hits === 0 ? 0 : (2 * hits) / (rows.length + claimed),
    };
  });
  const confusion: Record<string, Record<string, number>> = {};
  for (const { row, best } of outcomes) {
    const line = (confusion[row.event] ??= {});
    line[best ?? 'none'] = (line[best ?? 'none'] ?? 0) + 1;
  }
  return {
    rows: outcomes.length,
    typed: outcomes.filter((outcome) => outcome.typed).length / total,
    linked: outcomes.filter((outcome) => outcome.linked).length / total,
    macroF1: byType.reduce((sum, entry) => sum + entry.f1, 0) / (byType.length || 1),
    eventsPerSentence: outcomes.reduce((sum, outcome) => sum + outcome.events.length, 0) / total,
    byType,
    confusion,
    outcomes,
  };
}
