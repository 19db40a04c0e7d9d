import { useState } from 'preact/hooks';
import type { Series } from '../../../src/api/index.ts';
import { useWidth } from '../useWidth.ts';
import { counted, periodInWords, signed } from '../words.ts';
import { ActsPanel, ArticlesPanel } from './trajectory/CountPanels.tsx';
import { TimeAxis } from './trajectory/frame.tsx';
import { IndexPanel, Patterns } from './trajectory/IndexPanel.tsx';
import type { Point } from './trajectory/layout.ts';
import { HEIGHT, MARGIN, layOut } from './trajectory/layout.ts';
import { TurningFlags } from './trajectory/TurningFlags.tsx';

interface Props {
  series: Series;
  at: string | undefined;
  onSelect: (start: string) => void;
  /** First day of the open turning point. */
  turn: string | undefined;
  onTurn: (start: string) => void;
}

function description(point: Point, by: string): string {
  const period = periodInWords(point.start, by);
  if (!point.known) return `${period}: no news at all from any source`;
  const { index } = point;
  const level =
    index === null
      ? ''
      : `index ${signed(index.value)} (80 %: ${signed(index.low80)} to ${signed(index.high80)}, ` +
        `95 %: ${signed(index.low95)} to ${signed(index.high95)})`;
  if (point.events === 0 || point.meanScore === null)
    return `${period}: no events${level === '' ? '' : `; bridged, ${level}`}`;
  return (
    `${period}: ${level === '' ? '' : `${level}, `}mean score ${signed(point.meanScore)}, ` +
    `${counted(point.events, 'event')} in ${counted(point.articles, 'article')}`
  );
}

/**
 * The trajectory: the index with its intervals, acts of cooperation above and of conflict below the line, and
 * the articles behind them. Every period is one target for pointer, touch and keyboard (arrow keys move,
 * Enter selects, Escape closes the note); the same words show on hover, on focus and to a screen reader.
 */
export function Trajectory({ series, at, onSelect, turn, onTurn }: Props) {
  const [frame, width] = useWidth(960);
  const [active, setActive] = useState<string | null>(null);
  const { points, by } = series;
  if (points.length === 0) return null;
  const layout = layOut(series, width);
  const focusable = at ?? points.findLast((point) => point.events > 0)?.start;
  const shown = points.find((point) => point.start === active);

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, PageUp: -4, PageDown: 4 };
    const step = steps[event.key];
    const start = points[index]?.start;
    if (event.key === 'Escape') setActive(null);
    else if ((event.key === 'Enter' || event.key === ' ') && start !== undefined) onSelect(start);
    else if (step !== undefined || event.key === 'Home' || event.key === 'End') {
      const aim = event.key === 'Home' ? 0 : event.key === 'End' ? points.length - 1 : index + (step ?? 0);
      const next = points[Math.max(0, Math.min(points.length - 1, aim))];
      const target = next === undefined ? null : document.getElementById(`period-${next.start}`);
      target?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <figure class="trajectory" ref={frame}>
      <svg
        width={width}
        height={HEIGHT}
        role="group"
        aria-label={`Trajectory of ${series.first.name} and ${series.second.name}`}
      >
        <Patterns layout={layout} />
        <IndexPanel layout={layout} points={points} />
        <ActsPanel layout={layout} points={points} />
        <ArticlesPanel layout={layout} points={points} />
        <TimeAxis layout={layout} />
        {points.map((point, index) => (
          <rect
            key={point.start}
            id={`period-${point.start}`}
            class={point.start === at ? 'target selected' : 'target'}
            x={layout.x(point.start)}
            width={layout.step}
            y={MARGIN.top}
            height={HEIGHT - MARGIN.top - MARGIN.bottom}
            role="button"
            tabindex={point.start === focusable ? 0 : -1}
            aria-label={description(point, by)}
            aria-pressed={point.start === at}
            onClick={() => onSelect(point.start)}
            onKeyDown={(event) => onKeyDown(event, index)}
            onPointerEnter={() => setActive(point.start)}
            onPointerLeave={() => setActive(null)}
            onFocus={() => setActive(point.start)}
            onBlur={() => setActive(null)}
          />
        ))}
        <TurningFlags layout={layout} turns={series.turningPoints} by={by} open={turn} onOpen={onTurn} />
      </svg>
      {shown !== undefined && (
        <div
          class="note"
          role="status"
          style={{
            left: `${Math.min(Math.max(layout.x(shown.start) + layout.step / 2, 120), width - 120)}px`,
          }}
        >
          {description(shown, by)}
        </div>
      )}
      <figcaption>
        Choose a {by} to see its events; arrow keys move along the line. A dashed line bridges {by}s without
        events, stripes are {by}s without any news.
      </figcaption>
    </figure>
  );
}
