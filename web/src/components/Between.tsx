import { useState } from 'preact/hooks';
import type { BetweenAnswer, PageState } from '../../../src/api/index.ts';
import { country } from '../../../src/ontology/index.ts';
import { query, useFetched } from '../fetching.ts';
import { useWidth } from '../useWidth.ts';
import { percent, periodInWords, signed } from '../words.ts';
import { EventLinks } from './Evidence.tsx';
import { MARGIN, timeScale } from './trajectory/layout.ts';

type Point = BetweenAnswer['points'][number];
type Standing = Point['poles'][number];

const GREAT = ['USA', 'RUS', 'CHN'];

/** The poles of the address, else the great powers with the other state of the page among them. */
function polesOf({ first, second, poles }: PageState): string[] {
  if (poles !== undefined) return poles.split(',').filter((code) => code !== first);
  return [...new Set([...GREAT, second])].filter((code) => code !== first);
}

/** "Washington, Moscow and Beijing" */
function capitals(answer: BetweenAnswer): string {
  const names = answer.poles.map(({ code, name }) => country(code)?.capital ?? name);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** A state between poles: how warm its relation to each is, and how its cooperation is shared among them. */
export function Between({
  state,
  change,
}: {
  state: PageState;
  change: (change: Partial<PageState>) => void;
}) {
  const poles = polesOf(state);
  const { first, by, from, to } = state;
  const { data } = useFetched<BetweenAnswer>(
    poles.length < 2
      ? null
      : `api/v1/between?${query({ state: first, poles: poles.join(','), by, from, to })}`,
  );
  const [typed, setTyped] = useState(poles.join(', '));
  if (data === null || data.points.every((point) => point.poles.every(({ events }) => events === 0)))
    return null;
  return (
    <section class="between">
      <h2>
        {data.state.name} between {capitals(data)}
      </h2>
      <form
        class="stretches"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = typed.toUpperCase().replaceAll(/\s+/g, '');
          if (/^[A-Z]{3}(?:,[A-Z]{3}){1,4}$/.test(wanted)) change({ poles: wanted });
        }}
      >
        <label>
          between{' '}
          <input
            type="text"
            value={typed}
            size={18}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit">Show</button>
        <span class="quiet">two to five states by their codes</span>
      </form>
      <Figure answer={data} by={by} onOpen={(event) => change({ event })} />
      <Numbers answer={data} by={by} onOpen={(event) => change({ event })} />
    </section>
  );
}

interface ViewProps {
  answer: BetweenAnswer;
  by: string;
  onOpen: (id: string) => void;
}

const ROW = 64;
const SHARES = 54;
const GAP = 22;

function Figure({ answer: { poles, points, state }, by, onOpen }: ViewProps) {
  const [frame, width] = useWidth(960);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const right = width - MARGIN.right;
  const yearAfter = String(Number(last.start.slice(0, 4)) + (by === 'year' ? 1 : 0));
  const end = by === 'year' ? `${yearAfter}-01-01` : last.start;
  const { x, years } = timeScale(first.start, end, MARGIN.left, right, width);
  const step = (right - MARGIN.left) / Math.max(1, points.length);
  const shareTop = poles.length * (ROW + GAP) + GAP;
  const height = shareTop + SHARES + 26;
  return (
    <figure class="poles" ref={frame}>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={`Relations of ${state.name} to ${poles.map(({ name }) => name).join(', ')} over time; the table below has the numbers`}
      >
        {poles.map(({ code, name }, place) => (
          <Row
            key={code}
            name={name}
            place={place}
            top={place * (ROW + GAP) + GAP}
            width={width}
            points={points}
            x={(start) => x(start) + step / 2}
            onOpen={onOpen}
          />
        ))}
        <text class="panel-title" x={MARGIN.left} y={shareTop - 5}>
          Shares of its cooperation with them
        </text>
        {points.map((point) => (
          <Shares
            key={point.start}
            point={point}
            x={x(point.start)}
            width={Math.max(1, step - 2)}
            top={shareTop}
          />
        ))}
        {years.map(({ label, x: at }) => (
          <text key={label} class="tick" x={at} y={height - 8} text-anchor="middle">
            {label}
          </text>
        ))}
      </svg>
      <figcaption>
        Mean score of each relation, −10 … +10, with its 95 % interval; no mark where there is no event. A
        mark leads to its strongest event.
      </figcaption>
    </figure>
  );
}

function Row({
  name,
  place,
  top,
  width,
  points,
  x,
  onOpen,
}: {
  name: string;
  place: number;
  top: number;
  width: number;
  points: readonly Point[];
  x: (start: string) => number;
  onOpen: (id: string) => void;
}) {
  const y = (level: number): number => top + ROW / 2 - (level / 10) * (ROW / 2);
  return (
    <g class={`pole pole${place}`}>
      <text class="panel-title" x={MARGIN.left} y={top - 5}>
        {name}
      </text>
      {[10, 0, -10].map((level) => (
        <g key={level}>
          <line
            class={level === 0 ? 'zero' : 'grid'}
            x1={MARGIN.left}
            x2={width - MARGIN.right}
            y1={y(level)}
            y2={y(level)}
          />
          <text class="tick" x={MARGIN.left - 8} y={y(level)} dy="0.32em" text-anchor="end">
            {level > 0 ? `+${level}` : String(level).replace('-', '−')}
          </text>
        </g>
      ))}
      {points.map((point) => {
        const standing = point.poles[place];
        return standing === undefined || standing.level === null ? null : (
          <Mark
            key={point.start}
            standing={standing}
            level={standing.level}
            cx={x(point.start)}
            y={y}
            onOpen={onOpen}
          />
        );
      })}
    </g>
  );
}

function Mark({
  standing,
  level,
  cx,
  y,
  onOpen,
}: {
  standing: Standing;
  level: NonNullable<Standing['level']>;
  cx: number;
  y: (level: number) => number;
  onOpen: (id: string) => void;
}) {
  const [strongest] = standing.evidence;
  return (
    <g class="mark" onClick={() => strongest !== undefined && onOpen(strongest)}>
      <line x1={cx} x2={cx} y1={y(Math.min(10, level.high))} y2={y(Math.max(-10, level.low))} />
      <circle cx={cx} cy={y(level.level)} r={Math.min(6.5, 2.4 + Math.sqrt(standing.events) * 0.8)} />
    </g>
  );
}

function Shares({ point, x, width, top }: { point: Point; x: number; width: number; top: number }) {
  let below = 0;
  return (
    <g>
      {point.poles.map(({ pole, share }, place) => {
        const part = share?.share ?? 0;
        const y = top + below * SHARES;
        below += part;
        return part === 0 ? null : (
          <rect key={pole} class={`pole${place}`} x={x + 1} width={width} y={y} height={part * SHARES} />
        );
      })}
    </g>
  );
}

function Numbers({ answer: { poles, points }, by, onOpen }: ViewProps) {
  return (
    <details class="numbers">
      <summary>The numbers, and the events behind them</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label="Relations to the poles as a table">
        <table>
          <thead>
            <tr>
              <th scope="col">{by}</th>
              {poles.map(({ code, name }) => (
                <th key={code} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points
              .filter((point) => point.poles.some(({ events }) => events > 0))
              .map((point) => (
                <tr key={point.start}>
                  <th scope="row">{periodInWords(point.start, by)}</th>
                  {point.poles.map(({ pole, level, share, events, evidence }) => (
                    <td key={pole}>
                      {level === null
                        ? 'no events'
                        : `${signed(level.level)}${share === null ? '' : `, ${percent(share.share)}`}, ${events} events `}
                      <EventLinks ids={evidence} onOpen={onOpen} />
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
