import { useState } from 'preact/hooks';
import type { MovementAnswer, PageState, Series } from '../../../src/api/index.ts';
import { query, useFetched } from '../fetching.ts';
import { counted, dayInWords, percent, periodInWords, probability, signed } from '../words.ts';
import { EventLinks } from './Evidence.tsx';

type Direction = MovementAnswer['conflict'];

/** A share of the first state on a line from all of the second to all of the first, with its interval. */
function ShareLine({ share, low, high, label }: { share: number; low: number; high: number; label: string }) {
  const x = (value: number): number => 4 + value * 192;
  return (
    <svg class="share-line" viewBox="0 0 200 16" role="img" aria-label={label}>
      <line class="grid" x1={x(0)} x2={x(1)} y1="8" y2="8" />
      <line class="zero" x1={x(0.5)} x2={x(0.5)} y1="2" y2="14" />
      <line class="interval" x1={x(low)} x2={x(high)} y1="8" y2="8" />
      <circle cx={x(share)} cy="8" r="4.5" />
    </svg>
  );
}

function Kind({
  name,
  found,
  series,
  onOpen,
}: {
  name: string;
  found: Direction;
  series: Series;
  onOpen: (id: string) => void;
}) {
  const { first, by } = series;
  const { imbalance, firstMoves, reciprocity } = found;
  const opening = firstMoves?.opening ?? null;
  const leads = [
    { lead: found.firstLeads, words: `${series.first.name} leads` },
    { lead: found.secondLeads, words: `${series.second.name} leads` },
  ].filter(({ lead }) => lead !== null && lead.adjusted < 0.05);
  return (
    <div class={`kind ${name}`}>
      <h3>{name}</h3>
      {imbalance === null ? (
        <p class="quiet">No act of one towards the other.</p>
      ) : (
        <p>
          {first.name} began {percent((1 + imbalance.imbalance) / 2)} of {imbalance.first + imbalance.second}{' '}
          acts
          <ShareLine
            share={(1 + imbalance.imbalance) / 2}
            low={(1 + imbalance.low) / 2}
            high={(1 + imbalance.high) / 2}
            label={`95 % interval ${percent((1 + imbalance.low) / 2)} to ${percent((1 + imbalance.high) / 2)}`}
          />
        </p>
      )}
      {firstMoves !== null && opening !== null && (
        <p>
          and opened {percent(opening.share)} of {firstMoves.first + firstMoves.second} episodes
          <ShareLine
            share={opening.share}
            low={opening.low}
            high={opening.high}
            label={`95 % interval ${percent(opening.low)} to ${percent(opening.high)}`}
          />
          <EventLinks ids={firstMoves.latest.flatMap(({ events }) => events.slice(0, 1))} onOpen={onOpen} />
        </p>
      )}
      <p class="quiet">
        {leads.length === 0
          ? 'Neither side foretells the other. '
          : leads.map(
              ({ lead, words }) => `${words} by ${lead?.lag} ${by}s (${signed(lead?.response ?? 0)}). `,
            )}
        {reciprocity !== null &&
          `Answered in kind: ${signed(reciprocity.reciprocity)} (${probability(reciprocity.p)}).`}
      </p>
    </div>
  );
}

/** Up to so many events the answer comes at once; beyond, it is worked out when somebody asks. */
const AT_ONCE = 2000;

/** Who moves first, who answers, how conflict mounts, and how unusual silence is. */
export function Movement({
  state,
  series,
  onOpen,
}: {
  state: PageState;
  series: Series;
  onOpen: (id: string) => void;
}) {
  const { first, second, by, from, to } = state;
  const [asked, ask] = useState(false);
  const { data } = useFetched<MovementAnswer>(
    asked || series.events <= AT_ONCE
      ? `api/v1/dyads/${first}/${second}/movement?${query({ by, from, to })}`
      : null,
  );
  if (data === null)
    return asked || series.events <= AT_ONCE ? null : (
      <section class="movement">
        <h2>Who moves first</h2>
        <button type="button" onClick={() => ask(true)}>
          Work it out
        </button>{' '}
        <span class="quiet">from {counted(series.events, 'event')}; this can take a while</span>
      </section>
    );
  const { escalation, silence } = data;
  const [longest] = escalation.runs;
  return (
    <section class="movement">
      <h2>Who moves first</h2>
      <div class="kinds">
        <Kind name="cooperation" found={data.cooperation} series={series} onOpen={onOpen} />
        <Kind name="conflict" found={data.conflict} series={series} onOpen={onOpen} />
      </div>
      <p>
        {longest === undefined || escalation.p === null ? (
          'Conflict never rose twice in a row. '
        ) : (
          <>
            Conflict rose {escalation.longest} {by}s in a row, {periodInWords(longest.from, by)} to{' '}
            {periodInWords(longest.to, by)} ({probability(escalation.p)}):{' '}
            <EventLinks ids={longest.events} onOpen={onOpen} />{' '}
          </>
        )}
        {silence !== null &&
          `Quiet since ${dayInWords(silence.current.after)}, ${counted(silence.current.days, 'day')} up to the end of the ` +
            `source. By how much was reported on them they count as ${Math.round(silence.current.covered)}; usual are ` +
            `${Math.round(silence.usual)} (${probability(silence.current.p)}).`}
      </p>
    </section>
  );
}
