import type { QuadCode } from '../../core/index.ts';
import { cameoCode } from '../cameo/codes.ts';
import { ploverToCameo } from '../cameo/fromPlover.ts';
import { quadOf, scoreOf } from '../plover/types.ts';
import { weisCode } from '../weis/codes.ts';
import { lossBit } from './losses.ts';
import { ploverToday } from './plover.ts';

/** By what the codes of a source are to be read. */
export type Scheme = 'cameo' | 'weis' | 'plover';

/** A code of a source, and what it is in PLOVER. */
export interface EventKind {
  scheme: Scheme;
  code: string;
  /** Null for a mere statement, which is no event in PLOVER. */
  act: { type: string; mode: string[]; contexts: string[]; quad: QuadCode; score: number } | null;
  /** Nearest CAMEO code; null where there is none. */
  cameo: string | null;
  /** Goldstein score of the code in common use, −10 … +10; null for PLOVER, which has scores of its own. */
  goldstein: number | null;
  /** Bits of `LOSSES`. */
  lost: number;
}

interface Act {
  type: string;
  mode: string | null;
  contexts: readonly string[];
}

function acted({ type, mode, contexts }: Act): NonNullable<EventKind['act']> {
  return {
    type,
    mode: mode === null ? [] : [mode],
    contexts: [...contexts],
    quad: quadOf(type),
    score: scoreOf(type, mode),
  };
}

const PARENT = lossBit('code-parent');
const COARSER = lossBit('code-coarser');

/** Whether another code of the scheme says exactly the same in PLOVER: then the difference is lost. */
function isCoarser(code: string, plover: Act): boolean {
  const parent = cameoCode(code.slice(0, -1))?.plover;
  return (
    code.length > 3 &&
    parent !== undefined &&
    parent !== null &&
    JSON.stringify(parent) === JSON.stringify(plover)
  );
}

/** A code that is not in the list goes to the one above it: `0330` to `033`, `128` to `12`. */
function climbed<Entry>(
  code: string,
  find: (code: string) => Entry | undefined,
): [Entry, number] | undefined {
  for (let length = code.length; length >= 2; length--) {
    const entry = find(code.slice(0, length));
    if (entry !== undefined) return [entry, length === code.length ? 0 : PARENT];
  }
  return undefined;
}

/** Separates type, mode and contexts in the code of a PLOVER act: `CONSULT|visit|diplomatic;legal`. */
export const PLOVER_PARTS = '|';

/**
 * What a code is in PLOVER; undefined for a code that its scheme does not have. The code of a PLOVER act is its
 * type, mode and contexts: `CONSULT|visit|diplomatic;legal`, in the words of any version of PLOVER.
 */
export function eventKind(scheme: Scheme, code: string): EventKind | undefined {
  if (scheme === 'plover') {
    const [type = '', mode = '', contexts = ''] = code.split(PLOVER_PARTS);
    const today = ploverToday(type, mode, contexts.split(';'));
    if (today === null) return undefined;
    const { lost, ...act } = today;
    const cameo = ploverToCameo(act.type, act.mode, act.contexts);
    return { scheme, code, act: acted(act), cameo, goldstein: null, lost };
  }
  const found = climbed(code, scheme === 'cameo' ? cameoCode : weisCode);
  if (found === undefined) return undefined;
  const [{ plover, goldstein, code: known }, lost] = found;
  if (plover === null) return { scheme, code, act: null, cameo: null, goldstein, lost };
  const cameo = scheme === 'cameo' ? known : ploverToCameo(plover.type, plover.mode, plover.contexts);
  const coarser = scheme === 'cameo' && isCoarser(known, plover) ? COARSER : 0;
  return { scheme, code, act: acted(plover), cameo, goldstein, lost: lost | coarser };
}
