import type { Layout, Point } from './layout.ts';
import { HEIGHT, MARGIN } from './layout.ts';

/** What every panel is drawn from. */
export interface PanelProps {
  layout: Layout;
  points: readonly Point[];
}

/** A line across a panel with its number at the left. */
export function Grid({
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

/** A panel's title; its second half where there is room. */
export function PanelTitle({
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
