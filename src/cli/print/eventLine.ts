import type { Actor, Event } from '../../core/index.ts';
import type { Palette } from './colour.ts';
import { when } from './when.ts';

const codes = (actors: readonly Actor[]): string => [...new Set(actors.map(({ code }) => code))].join(', ');

/** "PAK → RUS", or "PAK ↔ RUS" for what they do together. */
export function rolesOf(event: Event): string {
  if (event.recipient.length > 0) return `${codes(event.actor)} → ${codes(event.recipient)}`;
  return codes(event.actor).replaceAll(', ', ' ↔ ');
}

/** The sentence; of an imported event without one, who it is said to be and where to read of it. */
function wordsOf({ text, actor, recipient, imported }: Event): string {
  if (text !== '' || imported === undefined) return text.replaceAll(/\s+/g, ' ');
  const names = [...actor, ...recipient].map(({ entity_text: words }) => words).join(' – ');
  return `${names} (the source gives no text) ${imported.url ?? ''}`.trimEnd();
}

/** Two lines for one event: day, roles, type, id, how many articles report it; then its sentence. */
export function eventLine(event: Event, palette: Palette, reports = 1): string {
  const type = [event.event.join(' '), ...event.mode].join(' · ');
  const paint = event.quad_code <= 2 ? palette.cooperation : palette.conflict;
  const modality = event.modality === 'actual' ? '' : ` (${event.modality})`;
  const day = when(event).padEnd(10);
  const id = event.imported === undefined ? event.id.slice(0, 12) : event.id;
  return `${day}  ${palette.bold(rolesOf(event))}  ${paint(type)}${modality}  ${palette.quiet(id)}${reports > 1 ? `  ${reports} reports` : ''}\n            ${wordsOf(event)}\n`;
}
