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
function spot(layout: Layout, point: Point, score: number): string {
  return `${(layout.x(point.start) + layout.step / 2).toFixed(1)},${layout.score(score).toFixed(1)}`;
}

/** The index of the relation as a line, and its 95 % interval as a band around it. */
function LevelBand({ layout, points }: PanelProps) {
  const levels = points.flatMap((point) => (point.index === null ? [] : [{ point, ...point.index }]));
  if (levels.length < 2) return null;
  const above = levels.map(({ point, high95 }) => spot(layout, point, high95));
  const below = levels.map(({ point, low95 }) => spot(layout, point, low95)).reverse();
  return (
    <>
      <path class="band" d={`M${[...above, ...below].join('L')}Z`} />
      <path class="line" d={`M${levels.map(({ point, value }) => spot(layout, point, value)).join('L')}`} />
    </>
  );
}

/** Index of the relation with its interval; a dot for each period with events: the larger, the more events. */
export function ScorePanel({ layout, points }: PanelProps) {
  const { top, height } = PANELS.score;
  const middle = layout.score(0);
  const breadth = layout.width - MARGIN.left - MARGIN.right;
  return (
    <g aria-hidden="true">
      <rect class="side cooperation" x={MARGIN.left} y={top} width={breadth} height={middle - top} />
      <rect class="side conflict" x={MARGIN.left} y={middle} width={breadth} height={top + height - middle} />
      {[10, 5, 0, -5, -10].map((value) => (
        <Grid
          key={value}
          layout={layout}
          y={layout.score(value)}
          label={value > 0 ? `+${value}` : String(value).replace('-', '−')}
          strong={value === 0}
        />
      ))}
      <PanelTitle
        layout={layout}
        top={top}
        title="Index of the relation"
        more=" with its 95 % interval, in doublings of the odds of cooperation; 0 is the world’s mix"
      />
      <LevelBand layout={layout} points={points} />
      {points.map((point) =>
        point.events === 0 || point.index === null ? null : (
          <circle
            key={point.start}
            class={`score ${point.index.value < 0 ? 'conflict' : 'cooperation'}`}
            cx={layout.x(point.start) + layout.step / 2}
            cy={layout.score(point.index.value)}
            r={Math.min(7, 2.2 + Math.sqrt(point.events) * 0.8)}
          />
        ),
      )}
    </g>
  );
}

/** A thin rule where the relation turned, with its period; the arrow tells which way. */
export function TurningRules({
  layout,
  turns,
}: {
  layout: Layout;
  turns: readonly { start: string; direction: 'up' | 'down' }[];
}) {
  const { top, height } = PANELS.score;
  return (
    <g aria-hidden="true">
      {turns.map(({ start, direction }) => {
        const x = layout.x(start);
        const left = x > layout.width - 90;
        return (
          <g key={start} class="turn">
            <line x1={x} x2={x} y1={top} y2={top + height} />
            <text x={left ? x - 4 : x + 4} y={top + height - 6} text-anchor={left ? 'end' : 'start'}>
              {`${direction === 'up' ? '↑' : '↓'} ${start.slice(0, 7)}`}
            </text>
          </g>
        );
      })}
    </g>
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

/** Articles in each period: a step here can make a step above that is none in the relation. */
export function ArticlesPanel({ layout, points }: PanelProps) {
  const gap = Math.min(2, layout.step * 0.15);
  return (
    <g aria-hidden="true">
      <Grid layout={layout} y={layout.articles(layout.articlesLimit)} label={String(layout.articlesLimit)} />
      <Grid layout={layout} y={layout.articles(0)} label="0" />
      <PanelTitle layout={layout} top={PANELS.articles.top} title="Articles" more=" behind them" />
      {points.map((point) => (
        <rect
          key={point.start}
          class="articles"
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
