import type { Event } from '../../src/core/index.ts';
import type { PlvOutcome, PlvScore } from '../../src/evaluation/index.ts';

/** Scores of sentences with one marked pair: a line of figures, then each type with its confusions. */
export function printPlv(name: string, score: PlvScore): void {
  console.log(
    `${name}: ${score.rows} rows, typed ${score.typed.toFixed(3)}, linked ${score.linked.toFixed(3)}, macro-F1 ${score.macroF1.toFixed(3)}, events a sentence ${score.eventsPerSentence.toFixed(2)}`,
  );
  const columns = [...score.byType.map(({ type }) => type), 'none'];
  console.log(
    `${'gold'.padEnd(10)} rows typed linkd    F1  ${columns.map((type) => type.slice(0, 5).padStart(6)).join('')}`,
  );
  for (const { type, rows, typed, linked, f1 } of score.byType) {
    const shares = [typed, linked, f1].map((share) => share.toFixed(2).padStart(6)).join('');
    const cells = columns
      .map((column) => String(score.confusion[type]?.[column] ?? '·').padStart(6))
      .join('');
    console.log(`${type.padEnd(10)}${String(rows).padStart(5)}${shares}  ${cells}`);
  }
}

/** Rows whose pair was not found, those with the surest wrong events first. */
export function unlinked(score: PlvScore): PlvOutcome[] {
  const sureness = ({ events }: PlvOutcome): number =>
    Math.max(0, ...events.map((event) => event.confidence));
  return score.outcomes.filter(({ linked }) => !linked).toSorted((a, b) => sureness(b) - sureness(a));
}

/** One event in one line: type, confidence, rule, words and parties. */
export function line(event: Event): string {
  const names = (actors: Event['actor']) =>
    actors.map((actor) => `${actor.code} ${actor.entity_text}`).join(' & ');
  return `${event.event[0]} ${event.confidence} ${event.rule} "${event.event_text[0]}" ${names(event.actor)} > ${names(event.recipient)}`;
}
