import type { Series } from '../../../../src/api/index.ts';
import { periodInWords } from '../../words.ts';
import type { Layout } from './layout.ts';
import { PANELS } from './layout.ts';

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
