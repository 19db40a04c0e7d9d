import type { Day } from '../../core/index.ts';
import { MEMBERSHIP } from './membership.ts';

/** The Correlates of War list of states, or that of Gleditsch and Ward. */
export type StateList = 'cow' | 'gw';

/** A number of a state with the days, both included, on which the state bore it. */
export interface StateSpell {
  number: number;
  first: Day;
  last: Day;
}

/** Before this day the table says nothing. */
const BEGINNING: Day = '1946-01-01';
const OPEN: Day = '9999-12-31';

function spellOf(text: string): StateSpell {
  const [number, first, last] = text.split(':');
  return { number: Number(number), first: first || BEGINNING, last: last || OPEN };
}

function spellsOf(row: string): [code: string, spells: Record<StateList, StateSpell[]>] {
  const [code = '', cow = '', gw = ''] = row.split('|');
  const read = (text: string): StateSpell[] => text.split(';').map(spellOf);
  return [code, { cow: read(cow), gw: read(gw === '=' ? cow : gw) }];
}

const SPELLS = new Map(MEMBERSHIP.trim().split('\n').map(spellsOf));

/** The numbers that a state (ISO alpha-3) has borne in a list since 1946, in order; none for what is no member. */
export function stateSpells(code: string, list: StateList): readonly StateSpell[] {
  return SPELLS.get(code)?.[list] ?? [];
}

/**
 * The number of a state in a list on a day, null where it was no member then.
 *
 * ```ts
 * stateNumber('DEU', 'cow', '1989-01-01'); // 260
 * stateNumber('DEU', 'cow', '2014-01-01'); // 255
 * stateNumber('DEU', 'gw', '2014-01-01'); // 260
 * ```
 */
export function stateNumber(code: string, list: StateList, day: Day): number | null {
  const spell = stateSpells(code, list).find(({ first, last }) => first <= day && day <= last);
  return spell?.number ?? null;
}
