import { useState } from 'preact/hooks';
import type { DyadList, PageState } from '../../../src/api/index.ts';
import { useFetched } from '../fetching.ts';
import { without } from '../usePageState.ts';

const PERIODS = ['week', 'month', 'quarter', 'year'] as const;

/** What belongs to one pair and is dropped with it. */
const OF_ONE_PAIR = ['at', 'event', 'turn', 'claim', 'before', 'after', 'poles'] as const;

interface Props {
  state: PageState;
  change: (change: Partial<PageState>) => void;
}

/** Chooses the two states, the period and the range of time. Keyboard and pointer do the same. */
export function DyadPicker({ state, change }: Props) {
  const dyads = useFetched<DyadList>('api/v1/dyads');
  const pairs = dyads.data?.dyads ?? [];
  const names = new Map(
    pairs.flatMap((dyad) => [dyad.first, dyad.second]).map(({ code, name }) => [code, name]),
  );
  for (const code of [state.first, state.second]) if (!names.has(code)) names.set(code, code);
  const countries = [...names].toSorted(([, a], [, b]) => a.localeCompare(b, 'en'));
  const [typed, setTyped] = useState({ from: state.from ?? '', to: state.to ?? '' });
  const country = (role: 'first' | 'second', label: string) => (
    <select
      aria-label={label}
      value={state[role]}
      onChange={(event) => change({ [role]: event.currentTarget.value, ...without(...OF_ONE_PAIR) })}
    >
      {countries.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
  const day = (end: 'from' | 'to') => (
    <label>
      {end}
      <input
        type="date"
        value={typed[end]}
        onChange={(event) => {
          const value = event.currentTarget.value;
          setTyped({ ...typed, [end]: value });
          change(value === '' ? without(end, 'at') : { [end]: value, ...without('at') });
        }}
      />
    </label>
  );
  return (
    <form class="picker" onSubmit={(event) => event.preventDefault()}>
      <div class="pair">
        {country('first', 'First state')}
        <button
          type="button"
          class="swap"
          aria-label="Swap the two states"
          onClick={() => change({ first: state.second, second: state.first, ...without('poles') })}
        >
          ⇄
        </button>
        {country('second', 'Second state')}
      </div>
      <label>
        by
        <select
          value={state.by}
          onChange={(event) =>
            change({ by: event.currentTarget.value as PageState['by'], ...without('at', 'turn') })
          }
        >
          {PERIODS.map((period) => (
            <option key={period}>{period}</option>
          ))}
        </select>
      </label>
      {day('from')}
      {day('to')}
      <label class="shortcuts">
        most reported
        <select
          value=""
          onChange={(event) => {
            const [first, second] = event.currentTarget.value.split('-');
            if (first !== undefined && second !== undefined)
              change({ first, second, ...without(...OF_ONE_PAIR) });
          }}
        >
          <option value="">choose a pair …</option>
          {pairs.slice(0, 40).map(({ first, second, events }) => (
            <option key={first.code + second.code} value={`${first.code}-${second.code}`}>
              {first.name} – {second.name} ({events})
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}
