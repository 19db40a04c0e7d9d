import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Series } from '../../../../src/api/index.ts';

export type Point = Series['points'][number];

/** Where the three panels stand, in pixels. */
export const MARGIN = { top: 22, right: 14, bottom: 26, left: 52 };
export const PANELS = {
  index: { top: 26, height: 200 },
  acts: { top: 256, height: 130 },
  articles: { top: 420, height: 40 },
} as const;
export const HEIGHT = 490;

export interface Layout {
  width: number;
  /** Left edge of a period by its first day. */
  x: (start: string) => number;
  /** Width of one period. */
  step: number;
  index: (value: number) => number;
  /** Index at the ends of the scale. */
  indexLimit: number;
  acts: (value: number) => number;
  actsLimit: number;
  articles: (value: number) => number;
  articlesLimit: number;
  years: { label: string; x: number }[];
}

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Positions of days between two edges, and the years to name. */
export function timeScale(first: string, last: string, left: number, right: number, width: number) {
  const position = scaleUtc()
    .domain([time(first), time(last) + 86_400_000])
    .range([left, right]);
  const years = position.ticks(Math.max(2, Math.floor(width / 110))).map((tick) => ({
    label: tick.getUTCMonth() === 0 ? String(tick.getUTCFullYear()) : tick.toISOString().slice(0, 7),
    x: position(tick),
  }));
  return { x: (day: string): number => position(time(day)), years };
}

/** Wide enough for the 80 % band of every period, in whole doublings, three at least. */
function indexLimitOf(points: readonly Point[]): number {
  const ends = points.flatMap(({ index }) =>
    index === null ? [] : [Math.abs(index.low80), Math.abs(index.high80)],
  );
  return Math.min(10, Math.max(3, Math.ceil(Math.max(0, ...ends))));
}

/** Computes every scale of the chart. The index spans as far below 0 as above, so that its sign shows by its place. */
export function layOut(series: Series, width: number): Layout {
  const { points } = series;
  const starts = points.map((point) => point.start);
  const end = points.at(-1)?.end ?? starts[0] ?? '2000-01-01';
  const [left, right] = [MARGIN.left, width - MARGIN.right];
  const { x, years } = timeScale(starts[0] ?? end, end, left, right, width);
  const actsLimit = Math.max(
    1,
    ...points.map(({ quad }) => quad[0] + quad[1]),
    ...points.map(({ quad }) => quad[2] + quad[3]),
  );
  const articlesLimit = Math.max(1, ...points.map((point) => point.articles));
  const indexLimit = indexLimitOf(points);
  const { index, acts, articles } = PANELS;
  const scale = (panel: { top: number; height: number }, highest: number, lowest: number) =>
    scaleLinear()
      .domain([highest, lowest])
      .range([panel.top, panel.top + panel.height])
      .clamp(true);
  return {
    width,
    x,
    years,
    step: (right - left) / Math.max(1, points.length),
    index: scale(index, indexLimit, -indexLimit),
    indexLimit,
    acts: scale(acts, actsLimit, -actsLimit),
    actsLimit,
    articles: scale(articles, articlesLimit, 0),
    articlesLimit,
  };
}
