import { CAMEO_TABLE } from './table.ts';

/** A code of CAMEO, the older ontology of GDELT, ICEWS and Phoenix, with what it becomes in PLOVER. */
export interface CameoCode {
  /** Two digits for a root, three or four for what stands under it. */
  code: string;
  label: string;
  /** Goldstein score, −10 (conflict) … +10 (cooperation). */
  goldstein: number;
  /** What it is in PLOVER; null for mere statements, which PLOVER does not code. */
  plover: { type: string; mode: string | null; contexts: readonly string[] } | null;
}

/** All CAMEO codes in order of their digits: twenty roots and everything under them. */
export const CAMEO_CODES: readonly CameoCode[] = CAMEO_TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code = '', label = '', goldstein = '', type = '', mode = '', contexts = ''] = line.split('|');
    return {
      code,
      label,
      goldstein: Number(goldstein),
      plover:
        type === ''
          ? null
          : { type, mode: mode === '' ? null : mode, contexts: contexts === '' ? [] : contexts.split(';') },
    };
  });

const BY_CODE = new Map(CAMEO_CODES.map((entry) => [entry.code, entry]));

/**
 * The entry of a CAMEO code, or undefined. Codes that lost their leading zero on the way through a spreadsheet
 * (`57` for `057`) are not guessed at: `57` could be nothing else, but `10` would be two things.
 */
export function cameoCode(code: string): CameoCode | undefined {
  return BY_CODE.get(code);
}

/** Goldstein score of a CAMEO code, or undefined for an unknown one. */
export function goldsteinOf(code: string): number | undefined {
  return BY_CODE.get(code)?.goldstein;
}

/** What a CAMEO code is in PLOVER; null for mere statements, undefined for an unknown code. */
export function cameoToPlover(code: string): CameoCode['plover'] | undefined {
  return BY_CODE.get(code)?.plover;
}
