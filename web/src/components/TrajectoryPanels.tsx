import type { Series } from '../../../src/api/index.ts';
import { periodInWords } from '../words.ts';
import type { Layout, Point } from './trajectoryLayout.ts';
import { HEIGHT, MARGIN, PANELS } from './trajectoryLayout.ts';

interface PanelProps {
  layout: Layout;
  points: readonly Point[];
}

function Grid({
  layout,
  y,
  label,
  strong = false,
}: {
  layout: Layout;
  y: number;
  label: string;
  strong?: boolean;
}) {
  return (
    <>
      <line
        class={strong ? 'zero' : 'grid'}
        x1={MARGIN.left}
        x2={layout.width - MARGIN.right}
        y1={y}
        y2={y}
      />
      <text class="tick" x={MARGIN.left - 8} y={y} dy="0.32em" text-anchor="end">
        {label}
      </text>
    </>
  );
}

/** From this width on a panel's title has room for its second half. */
const ROOMY = 640;

function PanelTitle({
  layout,
  top,
  title,
  more,
}: {
  layout: Layout;
  top: number;
  title: string;
  more: string;
}) {
  return (
    <text class="panel-title" x={MARGIN.left} y={top - 5}>
      {layout.width < ROOMY ? title : `${title}${more}`}
    </text>
  );
}

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

interface TurningProps {
  layout: Layout;
  turns: Series['turningPoints'];
  by: string;
  open: string | undefined;
  onOpen: (start: string) => void;
}

/** A flag where the relation turned: a choice of it lists the events behind it. */
export function TurningFlags({ layout, turns, by, open, onOpen }: TurningProps) {
  const { top, height } = PANELS.index;
  return (
    <>
      {turns.map(({ start, direction }) => {
        const x = layout.x(start);
        const left = x > layout.width - 100;
        const label = `${direction === 'up' ? '▲' : '▼'} ${periodInWords(start, by)}`;
        const width = label.length * 7.4 + 12;
        const choose = (): void => onOpen(start);
        return (
          <g
            key={start}
            class={open === start ? 'turn open' : 'turn'}
            role="button"
            tabindex={0}
            aria-pressed={open === start}
            aria-label={`Turning point ${direction}, ${periodInWords(start, by)}: show the events behind it`}
            onClick={choose}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              choose();
            }}
          >
            <line x1={x} x2={x} y1={top} y2={top + height} />
            <rect x={left ? x - width : x} y={top + height - 22} width={width} height={20} rx={4} />
            <text x={left ? x - width + 6 : x + 6} y={top + height - 8}>
              {label}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** Acts in each period: cooperation stacked upwards, conflict downwards, material acts nearest the line. */
export function ActsPanel({ layout, points }: PanelProps) {
  const limit = layout.actsLimit;
  const gap = Math.min(2, layout.step * 0.15);
  return (
    <g aria-hidden="true">
      <Grid layout={layout} y={layout.acts(limit)} label={String(limit)} />
      <Grid layout={layout} y={layout.acts(0)} label="0" strong />
      <Grid layout={layout} y={layout.acts(-limit)} label={String(limit)} />
      <PanelTitle
        layout={layout}
        top={PANELS.acts.top}
        title="Events"
        more=": cooperation upwards, conflict downwards"
      />
      {points.flatMap((point) => {
        const [verbalCooperation, materialCooperation, verbalConflict, materialConflict] = point.quad;
        const stack = [
          { quad: 2, from: 0, to: materialCooperation },
          { quad: 1, from: materialCooperation, to: materialCooperation + verbalCooperation },
          { quad: 4, from: 0, to: -materialConflict },
          { quad: 3, from: -materialConflict, to: -materialConflict - verbalConflict },
        ];
        return stack
          .filter(({ from, to }) => from !== to)
          .map(({ quad, from, to }) => (
            <rect
              key={`${point.start}-${quad}`}
              class={`quad${quad}`}
              x={layout.x(point.start) + gap / 2}
              width={Math.max(0.5, layout.step - gap)}
              y={layout.acts(Math.max(from, to))}
              height={Math.abs(layout.acts(to) - layout.acts(from))}
            />
          ));
      })}
    </g>
  );
}

/** Fewer articles than this are few: what rests on them may be one reporter's view. */
const FEW_ARTICLES = 3;

/**
 * Articles in each period, only outlined where they are few: a step here can make a step above that is none in the
 * relation.
 */
export function ArticlesPanel({ layout, points }: PanelProps) {
  const gap = Math.min(2, layout.step * 0.15);
  return (
    <g aria-hidden="true">
      <Grid layout={layout} y={layout.articles(layout.articlesLimit)} label={String(layout.articlesLimit)} />
      <Grid layout={layout} y={layout.articles(0)} label="0" />
      <PanelTitle
        layout={layout}
        top={PANELS.articles.top}
        title="Articles"
        more=" behind them; outlined where fewer than three"
      />
      {points.map((point) => (
        <rect
          key={point.start}
          class={point.articles < FEW_ARTICLES ? 'articles few' : 'articles'}
          x={layout.x(point.start) + gap / 2}
          width={Math.max(0.5, layout.step - gap)}
          y={layout.articles(point.articles)}
          height={layout.articles(0) - layout.articles(point.articles)}
        />
      ))}
    </g>
  );
}

/** The years along the bottom. */
export function TimeAxis({ layout }: { layout: Layout }) {
  return (
    <g aria-hidden="true">
      {layout.years.map(({ label, x }) => (
        <text key={label} class="tick" x={x} y={HEIGHT - 8} text-anchor="middle">
          {label}
        </text>
      ))}
    </g>
  );
}
