import type { PageState, Series, WhyAnswer } from '../../../src/api/index.ts';
import { decodeDays } from '../../../src/api/index.ts';
import { query, useFetched } from '../fetching.ts';
import { dayInWords, signed, signedFine } from '../words.ts';
import { EventLink } from './Evidence.tsx';

type Why = NonNullable<WhyAnswer['why']>;
type Group = Why['byType'][number];

const TABLES = [
  ['byType', 'by type of act'],
  ['byContext', 'by subject'],
  ['byDirection', 'by direction'],
] as const;

/** How many groups of a table are drawn; the smallest are left to the download. */
const SHOWN = 7;

interface Stretches {
  before: { earliest: string; latest: string };
  after: { earliest: string; latest: string };
}

/** What is compared when nobody has said: the time before the last turning point with that after it, else both halves. */
function usualStretches({ points, turningPoints }: Series): Stretches | null {
  const [first, last] = [points[0], points.at(-1)];
  const turn = turningPoints.at(-1)?.start ?? points[Math.floor(points.length / 2)]?.start;
  const before = points.findLast((point) => turn !== undefined && point.start < turn);
  if (first === undefined || last === undefined || before === undefined || turn === undefined) return null;
  return {
    before: { earliest: first.start, latest: before.end },
    after: { earliest: turn, latest: last.end },
  };
}

interface Props {
  state: PageState;
  series: Series;
  change: (change: Partial<PageState>) => void;
}

/** Why the relation moved from one stretch of time to another: contributions that add up to the change. */
export function WhyMoved({ state, series, change }: Props) {
  const usual = usualStretches(series);
  const before = decodeDays(state.before) ?? usual?.before;
  const after = decodeDays(state.after) ?? usual?.after;
  const { data, loading } = useFetched<WhyAnswer>(
    before === undefined || after === undefined
      ? null
      : `api/v1/dyads/${state.first}/${state.second}/why?${query({
          'before-from': before.earliest,
          'before-to': before.latest,
          'after-from': after.earliest,
          'after-to': after.latest,
        })}`,
  );
  if (before === undefined || after === undefined) return null;
  const day = (name: 'before' | 'after', end: 'earliest' | 'latest') => {
    const stretch = name === 'before' ? before : after;
    return (
      <input
        type="date"
        aria-label={`${name === 'before' ? 'Earlier' : 'Later'} time, ${end === 'earliest' ? 'first' : 'last'} day`}
        value={stretch[end]}
        onChange={(event) => {
          const next = { ...stretch, [end]: event.currentTarget.value };
          const text = `${next.earliest}..${next.latest}`;
          if (decodeDays(text) !== undefined) change({ [name]: text });
        }}
      />
    );
  };
  return (
    <section class="why" aria-busy={loading}>
      <h2>Why did it move?</h2>
      <form class="stretches" onSubmit={(event) => event.preventDefault()}>
        <span>
          from {day('before', 'earliest')} … {day('before', 'latest')}
        </span>
        <span>
          to {day('after', 'earliest')} … {day('after', 'latest')}
        </span>
      </form>
      {data !== null && data.why === null && (
        <p class="quiet">One of the two times has no event, so nothing can be compared.</p>
      )}
      {data !== null && data.why !== null && <Answer why={data.why} onOpen={(event) => change({ event })} />}
    </section>
  );
}

function Answer({ why, onOpen }: { why: Why; onOpen: (id: string) => void }) {
  const { before, after, change, low, high, events, odds } = why;
  return (
    <>
      <p>
        Mean score {signed(before.mean)} ({before.events} events) → {signed(after.mean)} ({after.events}), a
        change of <b>{signedFine(change)}</b>
        {low !== null && high !== null && ` (95 %: ${signedFine(low)} … ${signedFine(high)})`}. Each table
        adds up to it: score points that each row adds, which lead to its strongest event, and its events
        before → after. The odds of cooperation, which the index smooths, moved by {signed(odds.change)}{' '}
        doublings.
      </p>
      <div class="why-tables">
        {TABLES.map(([key, title]) => (
          <Contributions key={key} title={title} groups={why[key]} onOpen={onOpen} />
        ))}
      </div>
      <p class="strongest">
        Single events that moved it most:{' '}
        {events.slice(0, 8).map(({ id, date, contribution, period }) => (
          <EventLink
            key={id}
            id={id}
            label={`${signedFine(contribution)} · ${date === null ? 'no date' : dayInWords(date)}${period === 'before' ? ' (no longer)' : ''}`}
            onOpen={onOpen}
          />
        ))}
      </p>
    </>
  );
}

/** Types in small letters, subjects without underscores, directions as they are. */
function nameOf(group: string): string {
  if (group === 'none') return 'no subject';
  return group.includes('→') ? group : group.replaceAll('_', ' ').toLowerCase();
}

function Contributions({
  title,
  groups,
  onOpen,
}: {
  title: string;
  groups: readonly Group[];
  onOpen: (id: string) => void;
}) {
  const most = Math.max(0.01, ...groups.map(({ contribution }) => Math.abs(contribution)));
  return (
    <table class="contributions">
      <caption>{title}</caption>
      <tbody>
        {groups.slice(0, SHOWN).map(({ group, contribution, before, after, events }) => {
          const [strongest] = events;
          const width = `${(Math.abs(contribution) / most) * 50}%`;
          return (
            <tr key={group}>
              <th scope="row">{nameOf(group)}</th>
              <td class="drawn" aria-hidden="true">
                <span class={contribution < 0 ? 'down' : 'up'} style={{ width }} />
              </td>
              <td>
                {strongest === undefined ? (
                  signedFine(contribution)
                ) : (
                  <EventLink id={strongest.id} label={signedFine(contribution)} onOpen={onOpen} />
                )}
              </td>
              <td class="quiet">
                {Math.round(before)} → {Math.round(after)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
