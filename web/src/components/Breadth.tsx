import type { BreadthAnswer, PageState } from '../../../src/api/index.ts';
import { query, useFetched } from '../fetching.ts';
import { percent } from '../words.ts';

/** How many subjects are shown; the rest is summed up in words. */
const SHOWN = 9;

/** Over how many subjects the relation spreads, how much each takes, and since when. */
export function Breadth({ state: { first, second, from, to } }: { state: PageState }) {
  const { data } = useFetched<BreadthAnswer>(
    `api/v1/dyads/${first}/${second}/breadth?${query({ from, to })}`,
  );
  if (data === null || data.breadth === null) return null;
  const { effective, low, high, contexts } = data.breadth;
  const sorted = contexts.toSorted((one, other) => other.share - one.share);
  const most = sorted[0]?.share ?? 1;
  return (
    <section class="breadth">
      <h2>
        Subjects <small>{effective.toFixed(1)} in effect</small>
      </h2>
      <p class="quiet">
        As many subjects of equal weight would spread as far (95 %: {low.toFixed(1)} … {high.toFixed(1)}).
      </p>
      <table class="bars">
        <thead class="spoken">
          <tr>
            <th scope="col">Subject</th>
            <th scope="col">Share</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, SHOWN).map(({ context, share, entered }) => (
            <tr key={context}>
              <th scope="row">{context.replaceAll('_', ' ')}</th>
              <td>
                <span class="bar" style={{ width: `${(share / most) * 100}%` }} aria-hidden="true" />
                <span class="value">{percent(share)}</span>
              </td>
              <td class="since">{entered === null ? 'undated' : `since ${entered.slice(0, 4)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > SHOWN && (
        <p class="quiet">
          and{' '}
          {sorted
            .slice(SHOWN)
            .map(({ context }) => context.replaceAll('_', ' '))
            .join(', ')}
        </p>
      )}
    </section>
  );
}
