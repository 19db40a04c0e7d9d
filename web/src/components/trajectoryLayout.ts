import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Series } from '../../../src/api/index.ts';

export type Point = Series['points'][number];

/** Where the three panels stand, in pixels. */
export const MARGIN = { top: 18, right: 14, bottom: 26, left: 52 };
export const PANELS = {
  score: { top: 18, height: 170 },
  acts: { top: 212, height: 150 },
  articles: { top: 384, height: 44 },
} as const;
export const HEIGHT = 458;

export interface Layout {
  width: number;
  /** Left edge of a period by its first day. */
  x: (start: string) => number;
  /** Width of one period. */
  step: number;
  score: (value: number) => number;
  acts: (value: number) => number;
  actsLimit: number;
  articles: (value: number) => number;
  articlesLimit: number;
  years: { label: string; x: number }[];
}

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Computes every scale of the chart. Scores always span −10 … +10, so that charts can be compared by eye. */
export function layOut(series: Series, width: number): Layout {
  const { points } = series;
  const starts = points.map((point) => point.start);
  const end = points.at(-1)?.end ?? starts[0] ?? '2000-01-01';
  const left = MARGIN.left;
  const right = width - MARGIN.right;
  const position = scaleUtc()
    .domain([time(starts[0] ?? end), time(end) + 86_400_000])
    .range([left, right]);
  const actsLimit = Math.max(
    1,
    ...points.map(({ quad }) => quad[0] + quad[1]),
    ...points.map(({ quad }) => quad[2] + quad[3]),
  );
  const articlesLimit = Math.max(1, ...points.map((point) => point.articles));
  const { score, acts, articles } = PANELS;
  return {
    width,
    x: (start) => position(time(start)),
    step: (right - left) / Math.max(1, points.length),
    score: scaleLinear()
      .domain([10, -10])
      .range([score.top, score.top + score.height]),
    acts: scaleLinear()
      .domain([actsLimit, -actsLimit])
      .range([acts.top, acts.top + acts.height]),
    actsLimit,
    articles: scaleLinear()
      .domain([articlesLimit, 0])
      .range([articles.top, articles.top + articles.height]),
    articlesLimit,
    years: position.ticks(Math.max(2, Math.floor(width / 110))).map((tick) => ({
      label: tick.getUTCMonth() === 0 ? String(tick.getUTCFullYear()) : tick.toISOString().slice(0, 7),
      x: position(tick),
    })),
  };
}
