import type { Series } from '../../api/index.ts';
import { when } from '../print/when.ts';
import { periodName, shortIds, signed } from './words.ts';

/** The events behind a turning point; "demarche show" takes their ids. */
function named(events: Series['turningPoints'][number]['events']): string {
  return events
    .map((event) => `      ${when(event).padEnd(10)}  ${signed(event.score)}  ${shortIds([event.id])}\n`)
    .join('');
}

type Turn = Omit<Series['volumeTurns'][number], 'before' | 'after'>;

/** An arrow, the period, and the interval of that period where it is wider. */
function dated({ start, low, high, direction }: Turn, by: Series['by']): string {
  const range = low === high ? '' : ` (95 %: ${periodName(low, by)} … ${periodName(high, by)})`;
  return `  ${direction === 'up' ? '↑' : '↓'} ${periodName(start, by)}${range}`;
}

/** The turning points in words, one a line: of the index with their events, then of the share of the news. */
export function turns({ turningPoints, volumeTurns, by }: Series): string {
  const ofIndex = turningPoints.map(
    (turn) => `${dated(turn, by)}: ${signed(turn.before)} → ${signed(turn.after)}\n${named(turn.events)}`,
  );
  const ofVolume = volumeTurns.map(
    (turn) =>
      `${dated(turn, by)}: ${(2 ** turn.before).toFixed(1)} → ${(2 ** turn.after).toFixed(1)} times its usual share\n`,
  );
  const titled = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `${title}:\n${lines.join('')}\n`;
  return (
    titled('Turning points, with the index before and after', ofIndex) +
    titled('Turns in how much of the news the pair makes', ofVolume)
  );
}
