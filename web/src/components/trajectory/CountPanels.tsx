import type { PanelProps } from './frame.tsx';
import { Grid, PanelTitle } from './frame.tsx';
import { PANELS } from './layout.ts';

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
