import type { Actor, Event } from '../../core/index.ts';
import type { Palette } from './colour.ts';

const codes = (actors: readonly Actor[]): string => [...new Set(actors.map(({ code }) => code))].join(', ');

/** "PAK → RUS", or "PAK ↔ RUS" for what they do together. */
export function rolesOf(event: Event): string {
  if (event.recipient.length > 0) return `${codes(event.actor)} → ${codes(event.recipient)}`;
  return codes(event.actor).replaceAll(', ', ' ↔ ');
}

/** Two lines for one event: day, roles, type, id; then its sentence. */
export function eventLine(event: Event, palette: Palette): string {
  const type = [event.event.join(' '), ...event.mode].join(' · ');
  const paint = event.quad_code <= 2 ? palette.cooperation : palette.conflict;
  const modality = event.modality === 'actual' ? '' : ` (${event.modality})`;
  const day = (event.date ?? 'no date').padEnd(10);
  return `${day}  ${palette.bold(rolesOf(event))}  ${paint(type)}${modality}  ${palette.quiet(event.id.slice(0, 12))}\n            ${event.text.replaceAll(/\s+/g, ' ')}\n`;
}
