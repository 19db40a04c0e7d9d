import { useEffect, useState } from 'preact/hooks';
import type { EventPage, ListedEvent, PageState, Series } from '../../../src/api/index.ts';
import { fetchJson, isProblem, query, useFetched } from '../fetching.ts';
import { counted, periodInWords } from '../words.ts';
import { EventCard } from './EventCard.tsx';
import { ProblemNote } from './ProblemNote.tsx';

interface Props {
  state: PageState;
  selected: Series['points'][number] | undefined;
  onOpen: (id: string) => void;
  onClear: () => void;
}

/** The events behind the chosen period, or behind the whole range, the latest first. */
export function EventList({ state, selected, onOpen, onClear }: Props) {
  const from = selected?.start ?? state.from;
  const to = selected?.end ?? state.to;
  const [all, setAll] = useState(false);
  const modality = all ? 'any' : 'actual';
  const url = `api/v1/events?${query({ dyad: `${state.first}-${state.second}`, from, to, modality, limit: 12 })}`;
  const page = useFetched<EventPage>(url);
  const [more, setMore] = useState<ListedEvent[]>([]);
  const [cursor, setCursor] = useState<string | null>(null);
  useEffect(() => {
    setMore([]);
    setCursor(page.data?.next ?? null);
  }, [page.data]);

  const loadMore = async (): Promise<void> => {
    const next = await fetchJson<EventPage>(`${url}&${query({ cursor: cursor ?? undefined })}`);
    if (isProblem(next)) return;
    setMore([...more, ...next.events]);
    setCursor(next.next);
  };
  const events = [...(page.data?.events ?? []), ...more];
  return (
    <section class="events" aria-busy={page.loading}>
      <h2>
        {selected === undefined ? 'Events' : `Events, ${periodInWords(selected.start, state.by)}`}
        {page.data !== null && <small>{counted(page.data.total, 'event')}</small>}
        {selected !== undefined && (
          <button type="button" class="plain" onClick={onClear}>
            show all
          </button>
        )}
      </h2>
      <label class="toggle">
        <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
        also what is planned, possible, denied or long past (the chart leaves it out)
      </label>
      {page.problem !== null && <ProblemNote problem={page.problem} />}
      {page.data !== null && events.length === 0 && <p class="quiet">No event here.</p>}
      <ol>
        {events.map((event) => (
          <li key={event.id}>
            <EventCard event={event} onOpen={() => onOpen(event.id)} />
          </li>
        ))}
      </ol>
      {cursor !== null && (
        <button type="button" onClick={() => void loadMore()}>
          More events
        </button>
      )}
    </section>
  );
}
