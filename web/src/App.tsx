import type { EventDetail, Series, Status } from '../../src/api/index.ts';
import { Between } from './components/Between.tsx';
import { Breadth } from './components/Breadth.tsx';
import { ClaimBox } from './components/ClaimBox.tsx';
import { Coverage } from './components/Coverage.tsx';
import { DyadPicker } from './components/DyadPicker.tsx';
import { Downloads } from './components/Downloads.tsx';
import { EventList } from './components/EventList.tsx';
import { EventPanel } from './components/EventPanel.tsx';
import { Headline } from './components/Headline.tsx';
import { Initiatives } from './components/Initiatives.tsx';
import { Movement } from './components/Movement.tsx';
import { ProblemNote } from './components/ProblemNote.tsx';
import { SeriesTable } from './components/SeriesTable.tsx';
import { Trajectory } from './components/Trajectory.tsx';
import { TurningPoints } from './components/TurningPoints.tsx';
import { WhyMoved } from './components/WhyMoved.tsx';
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
  const openEvent = (id: string): void => change({ event: id });
  const openTurn = (start: string): void => change(start === state.turn ? without('turn') : { turn: start });
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
            <ClaimBox key={`${first}-${second}-${state.claim ?? ''}`} state={state} change={change} />
            <Trajectory
              series={series.data}
              at={at}
              onSelect={(start) =>
                change(start === at ? without('at', 'event') : { at: start, ...without('event') })
              }
              turn={state.turn}
              onTurn={openTurn}
            />
            <TurningPoints series={series.data} open={state.turn} onOpen={openTurn} onEvent={openEvent} />
            <SeriesTable series={series.data} />
            <Downloads state={state} />
            <div class="columns">
              <EventList
                state={state}
                selected={selected}
                onOpen={openEvent}
                onClear={() => change(without('at'))}
              />
              <div class="beside">
                <Breadth state={state} />
                <Movement state={state} series={series.data} onOpen={openEvent} />
                <Initiatives first={first} second={second} />
              </div>
            </div>
            <WhyMoved state={state} series={series.data} change={change} />
            <Between key={`${first}-${second}-${state.poles ?? ''}`} state={state} change={change} />
          </>
        )}
      </main>
      {event !== undefined && <EventPanel opened={opened} onClose={() => change(without('event'))} />}
      {status.data !== null && <Coverage status={status.data} />}
    </>
  );
}
