import type { Layout, Point } from './layout.ts';
import { MARGIN, PANELS } from './layout.ts';
import type { PanelProps } from './frame.tsx';
import { Grid, PanelTitle } from './frame.tsx';

/** Middle of a period and the given height, as a piece of a path. */
function spot(layout: Layout, point: Point, value: number): string {
  return `${(layout.x(point.start) + layout.step / 2).toFixed(1)},${layout.index(value).toFixed(1)}`;
}

type Indexed = Point & { index: NonNullable<Point['index']> };

/** Neighbouring periods that belong together, as lists. */
function runs(points: readonly Indexed[], together: (one: Indexed, next: Indexed) => boolean): Indexed[][] {
  const found: Indexed[][] = [];
  for (const [place, point] of points.entries()) {
    const before = points[place - 1];
    if (before !== undefined && together(before, point)) found.at(-1)?.push(point);
    else found.push([point]);
  }
  return found;
}

function Band({ layout, points, width }: { layout: Layout; points: readonly Indexed[]; width: 80 | 95 }) {
  const above = points.map((point) => spot(layout, point, point.index[`high${width}`]));
  const below = points.map((point) => spot(layout, point, point.index[`low${width}`])).reverse();
  const shape = `M${[...above, ...below].join('L')}Z`;
  // Drawn once for each side of zero, in the colour of that side.
  return (
    <>
      <path class={`band cooperation band${width}`} clip-path="url(#above-zero)" d={shape} />
      <path class={`band conflict band${width}`} clip-path="url(#below-zero)" d={shape} />
    </>
  );
}

/** The index as a line with both bands; the line is broken where a silent period is only bridged. */
function IndexLine({ layout, points }: PanelProps) {
  const indexed = points.filter((point): point is Indexed => point.index !== null);
  const heard = (one: Indexed, next: Indexed): boolean => one.events > 0 && next.events > 0;
  return (
    <>
      <Band layout={layout} points={indexed} width={95} />
      <Band layout={layout} points={indexed} width={80} />
      <path
        class="line bridged"
        d={`M${indexed.map((point) => spot(layout, point, point.index.value)).join('L')}`}
      />
      {runs(indexed, heard).map((run) => (
        <path
          key={run[0]?.start}
          class="line"
          d={`M${run.map((point) => spot(layout, point, point.index.value)).join('L')}`}
        />
      ))}
    </>
  );
}

/** Stripes over the periods in which no source reported anything at all. */
function Unknown({ layout, points, top, height }: PanelProps & { top: number; height: number }) {
  return (
    <>
      {points
        .filter(({ known }) => !known)
        .map(({ start }) => (
          <rect
            key={start}
            class="unknown"
            x={layout.x(start)}
            width={layout.step}
            y={top}
            height={height}
            fill="url(#stripes)"
          />
        ))}
    </>
  );
}

/** Patterns and halves that the panels are filled with. */
export function Patterns({ layout }: { layout: Layout }) {
  const { top, height } = PANELS.index;
  const middle = layout.index(0);
  return (
    <defs aria-hidden="true">
      <clipPath id="above-zero">
        <rect x="0" width={layout.width} y={top} height={middle - top} />
      </clipPath>
      <clipPath id="below-zero">
        <rect x="0" width={layout.width} y={middle} height={top + height - middle} />
      </clipPath>
      <pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="stripe" x1="0" x2="0" y1="0" y2="6" />
      </pattern>
    </defs>
  );
}

/** Index of the relation with its intervals; the larger the dot, the more events its period rests on. */
export function IndexPanel({ layout, points }: PanelProps) {
  const { top, height } = PANELS.index;
  const middle = layout.index(0);
  const breadth = layout.width - MARGIN.left - MARGIN.right;
  const ticks = [layout.indexLimit, layout.indexLimit / 2, 0, -layout.indexLimit / 2, -layout.indexLimit];
  return (
    <g aria-hidden="true">
      <rect class="side cooperation" x={MARGIN.left} y={top} width={breadth} height={middle - top} />
      <rect class="side conflict" x={MARGIN.left} y={middle} width={breadth} height={top + height - middle} />
      <Unknown layout={layout} points={points} top={top} height={height} />
      {ticks.map((value) => (
        <Grid
          key={value}
          layout={layout}
          y={layout.index(value)}
          label={`${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value)}`}
          strong={value === 0}
        />
      ))}
      <PanelTitle
        layout={layout}
        top={top}
        title="Index of the relation"
        more=" in doublings of the odds of cooperation, with 80 and 95 % intervals; 0: as all other pairs"
      />
      <IndexLine layout={layout} points={points} />
      {points.map((point) =>
        point.index === null || point.events === 0 ? null : (
          <circle
            key={point.start}
            class={`score ${point.index.value < 0 ? 'conflict' : 'cooperation'}`}
            cx={layout.x(point.start) + layout.step / 2}
            cy={layout.index(point.index.value)}
            r={Math.min(7, 2 + Math.sqrt(point.events) * 0.9, Math.max(2, layout.step / 2))}
          />
        ),
      )}
    </g>
  );
}
