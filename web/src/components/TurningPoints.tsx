import type { Series } from '../../../src/api/index.ts';
import { periodInWords, signed } from '../words.ts';
import { EventLink } from './Evidence.tsx';

interface Props {
  series: Series;
  open: string | undefined;
  onOpen: (start: string) => void;
  onEvent: (id: string) => void;
}

/** When the relation turned, from what to what, and the events that made it. */
export function TurningPoints({ series, open, onOpen, onEvent }: Props) {
  const { turningPoints, by } = series;
  if (turningPoints.length === 0) return null;
  return (
    <section class="turns" aria-label="Turning points">
      <ul>
        {turningPoints.map(({ start, low, high, before, after, direction, events }) => (
          <li key={start} class={direction}>
            <button type="button" class="plain" aria-expanded={open === start} onClick={() => onOpen(start)}>
              <span aria-hidden="true">{direction === 'up' ? '▲' : '▼'}</span> turned {direction} in{' '}
              {periodInWords(start, by)}
            </button>{' '}
            {low !== high && (
              <span class="quiet">
                (95 %: {periodInWords(low, by)} … {periodInWords(high, by)})
              </span>
            )}{' '}
            index {signed(before)} → {signed(after)}
            {open === start && (
              <p>
                {events.length === 0 ? 'No single event pulled that way.' : 'Most by: '}
                {events.map(({ id, date, enddate, score }) => (
                  <EventLink key={id} id={id} date={date} enddate={enddate} score={score} onOpen={onEvent} />
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
