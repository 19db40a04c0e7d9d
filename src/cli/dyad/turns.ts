import type { Series } from '../../api/index.ts';
import { periodName, signed } from './words.ts';

/** The events behind a turning point; "demarche show" takes their ids. */
function named(events: Series['turningPoints'][number]['events']): string {
  return events
    .map(({ id, date, score }) => `      ${date ?? 'undated'}  ${signed(score)}  ${id}\n`)
    .join('');
}

/** The turning points in words, one a line. */
export function turns({ turningPoints, by }: Series): string {
  if (turningPoints.length === 0) return '';
  const lines = turningPoints.map(({ start, low, high, before, after, direction, events }) => {
    const range = low === high ? '' : ` (95 %: ${periodName(low, by)} … ${periodName(high, by)})`;
    return `  ${direction === 'up' ? '↑' : '↓'} ${periodName(start, by)}${range}: ${signed(before)} → ${signed(after)}\n${named(events)}`;
  });
  return `Turning points, with the index before and after:\n${lines.join('')}\n`;
}
