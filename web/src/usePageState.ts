import { useEffect, useState } from 'preact/hooks';
import type { PageState } from '../../src/api/index.ts';
import { decodePageState, encodePageState } from '../../src/api/index.ts';

const START: PageState = { first: 'PAK', second: 'RUS', by: 'year' };

/** The view as it stands in the address bar; changing it makes a new address, Back goes to the last one. */
export function usePageState(): [PageState, (change: Partial<PageState>) => void] {
  const [state, setState] = useState(() => decodePageState(location.search, START));
  useEffect(() => {
    const follow = (): void => setState(decodePageState(location.search, START));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const change = (part: Partial<PageState>): void => {
    const next = { ...state, ...part };
    history.pushState(null, '', `?${encodePageState(next)}`);
    setState(next);
  };
  return [state, change];
}

/** A change that takes a key out of the view: `without('event')`. */
export function without(...keys: (keyof PageState)[]): Partial<PageState> {
  return Object.fromEntries(keys.map((key) => [key, undefined])) as Partial<PageState>;
}
