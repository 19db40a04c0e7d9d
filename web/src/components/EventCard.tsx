import type { ListedEvent } from '../../../src/api/index.ts';
import { signed, timeInWords } from '../words.ts';
import { MarkedSentence } from './MarkedSentence.tsx';

/** The states of a list of actors, each once: "PAK, CHN". */
function codes(actors: ListedEvent['actor']): string {
  return [...new Set(actors.map(({ code }) => (code === '---' ? '?' : code)))].join(', ');
}

/** "PAK → RUS", or "PAK ↔ RUS" for what two do together. */
export function roles(event: ListedEvent): string {
  if (event.recipient.length === 0) return [...new Set(event.actor.map(({ code }) => code))].join(' ↔ ');
  return `${codes(event.actor)} → ${codes(event.recipient)}`;
}

/** One event: day, roles, type and the sentence it rests on. A click opens the article. */
export function EventCard({ event, onOpen }: { event: ListedEvent; onOpen: () => void }) {
  return (
    <article class={`card quad${event.quad_code}`}>
      <header>
        <time dateTime={event.date ?? undefined}>{timeInWords(event)}</time>
        <b class="roles">{roles(event)}</b>
        <span class="type">
          {event.event.join(' ')}
          {event.mode.length > 0 && ` · ${event.mode.join(', ')}`}
        </span>
        <span class="scale">{signed(event.event_scale)}</span>
        {event.modality !== 'actual' && <span class="modality">{event.modality}</span>}
      </header>
      <p>
        <MarkedSentence text={event.text} spans={event.spans} />
      </p>
      <footer>
        {event.publisher ?? event.title ?? event.document}
        {event.sources > 1 && `, and ${event.sources - 1} more`}
        {event.reports > 1 && `; reported by ${event.reports} articles`}
        <button type="button" class="plain" onClick={onOpen}>
          in the article
        </button>
      </footer>
    </article>
  );
}
