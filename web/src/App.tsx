import type { EventDetail, Series, Status } from '../../src/api/index.ts';
import { Coverage } from './components/Coverage.tsx';
import { DyadPicker } from './components/DyadPicker.tsx';
import { EventList } from './components/EventList.tsx';
import { EventPanel } from './components/EventPanel.tsx';
import { Headline } from './components/Headline.tsx';
import { Initiatives } from './components/Initiatives.tsx';
import { ProblemNote } from './components/ProblemNote.tsx';
import { SeriesTable } from './components/SeriesTable.tsx';
import { Trajectory } from './components/Trajectory.tsx';
import { query, useFetched } from './fetching.ts';
import { usePageState, without } from './usePageState.ts';

/** The page: one relation, its trajectory, its events, and the sentences behind each. */
export function App() {
  const [state, change] = usePageState();
  const { first, second, by, from, to, at, event } = state;
  const series = useFetched<Series>(`api/v1/dyads/${first}/${second}/series?${query({ by, from, to })}`);
  const status = useFetched<Status>('api/v1/status');
  const opened = useFetched<EventDetail>(event === undefined ? null : `api/v1/events/${event}`);
  const selected = series.data?.points.find((point) => point.start === at);
  return (
    <>
      <header class="top">
        <a class="brand" href="./">
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <path d="M4 23l8-7 5 3 11-12" />
            <circle cx="28" cy="7" r="3" />
          </svg>
          Demarche
        </a>
        <DyadPicker state={state} change={change} />
      </header>
      <main>
        {series.problem !== null && <ProblemNote problem={series.problem} />}
        {series.data !== null && (
          <>
            <Headline series={series.data} />
            <Trajectory
              series={series.data}
              at={at}
              onSelect={(start) =>
                change(start === at ? without('at', 'event') : { at: start, ...without('event') })
              }
            />
            <SeriesTable series={series.data} />
            <div class="columns">
              <EventList
                state={state}
                selected={selected}
                onOpen={(id) => change({ event: id })}
                onClear={() => change(without('at'))}
              />
              <Initiatives first={first} second={second} />
            </div>
          </>
        )}
      </main>
      {event !== undefined && <EventPanel opened={opened} onClose={() => change(without('event'))} />}
      {status.data !== null && <Coverage status={status.data} />}
    </>
  );
}
