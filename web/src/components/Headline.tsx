import type { Series } from '../../../src/api/index.ts';
import { QUAD_NAMES, counted, dayInWords } from '../words.ts';

/** The relation in one line: how much is known, from when to when, and of what kind it was. */
export function Headline({ series }: { series: Series }) {
  const { first, second, points } = series;
  const title = `${first.name} – ${second.name}`;
  if (series.events === 0) {
    return (
      <section class="headline">
        <h1>{title}</h1>
        <p>No dated event between the two in this range. That is no news, not a score of zero.</p>
      </section>
    );
  }
  const totals = QUAD_NAMES.map((name, quad) => ({
    name,
    quad,
    events: points.reduce((sum, point) => sum + (point.quad[quad] ?? 0), 0),
  }));
  return (
    <section class="headline">
      <h1>{title}</h1>
      <p>
        {counted(series.events, 'event')} in {counted(series.articles, 'article')}
        {series.from !== null &&
          series.to !== null &&
          `, ${dayInWords(series.from)} to ${dayInWords(series.to)}`}
        {series.undated > 0 && ` (and ${counted(series.undated, 'event')} without a date)`}.
      </p>
      <ul class="legend" aria-label="Events by class">
        {totals.map(({ name, quad, events }) => (
          <li key={name}>
            <span class={`swatch quad${quad + 1}`} />
            {name} <b>{events}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
