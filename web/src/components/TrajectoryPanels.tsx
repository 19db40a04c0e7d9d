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

function PanelTitle({ top, children }: { top: number; children: string }) {
  return (
    <text class="panel-title" x={MARGIN.left} y={top - 5}>
      {children}
    </text>
  );
}

/** The line through periods that follow one another: it breaks where a period is silent. */
function scorePath(layout: Layout, points: readonly Point[]): string {
  let path = '';
  let pen = 'M';
  for (const point of points) {
    if (point.meanScore === null) {
      pen = 'M';
      continue;
    }
    path += `${pen}${(layout.x(point.start) + layout.step / 2).toFixed(1)},${layout.score(point.meanScore).toFixed(1)}`;
    pen = 'L';
  }
  return path;
}

/** Mean score with its interval; the larger the dot, the more events. */
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
      <PanelTitle top={top}>Mean score: cooperation above, conflict below</PanelTitle>
      <path class="line" d={scorePath(layout, points)} />
      {points.map((point) => {
        if (point.meanScore === null) return null;
        const x = layout.x(point.start) + layout.step / 2;
        const strength = point.meanScore < 0 ? 'conflict' : 'cooperation';
        return (
          <g key={point.start} class={`score ${strength}`}>
            {point.low !== null && point.high !== null && (
              <line
                class="interval"
                x1={x}
                x2={x}
                y1={layout.score(point.low)}
                y2={layout.score(point.high)}
              />
            )}
            <circle
              cx={x}
              cy={layout.score(point.meanScore)}
              r={Math.min(7, 2.2 + Math.sqrt(point.events) * 0.8)}
            />
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
      <PanelTitle top={PANELS.acts.top}>Events: cooperation upwards, conflict downwards</PanelTitle>
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
      <PanelTitle top={PANELS.articles.top}>Articles behind them</PanelTitle>
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
