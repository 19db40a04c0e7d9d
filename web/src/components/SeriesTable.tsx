import type { Series } from '../../../src/api/index.ts';
import { QUAD_NAMES, periodInWords, signed } from '../words.ts';

/** The chart as a table, for those who read numbers or listen to the page, with the files to take away. */
export function SeriesTable({ series }: { series: Series }) {
  const spoken = series.points.filter((point) => point.events > 0);
  return (
    <details class="numbers">
      <summary>The numbers as a table</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label="Series as a table">
        <table>
          <thead>
            <tr>
              <th scope="col">{series.by}</th>
              <th scope="col">index</th>
              <th scope="col">95 % interval</th>
              <th scope="col">mean score</th>
              {QUAD_NAMES.map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
              <th scope="col">articles</th>
            </tr>
          </thead>
          <tbody>
            {spoken.map((point) => (
              <tr key={point.start}>
                <th scope="row">{periodInWords(point.start, series.by)}</th>
                <td>{point.index === null ? '' : signed(point.index.value)}</td>
                <td>
                  {point.index === null ? '' : `${signed(point.index.low95)} … ${signed(point.index.high95)}`}
                </td>
                <td>{point.meanScore === null ? '' : signed(point.meanScore)}</td>
                {point.quad.map((count, quad) => (
                  <td key={QUAD_NAMES[quad]}>{count}</td>
                ))}
                <td>{point.articles}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
