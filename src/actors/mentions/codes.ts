import { country } from '../../ontology/index.ts';

/** Whether a code is a state's: one of ours, or one that ISO 3166-1 leaves to its users (XAA to XZZ). */
export function isStateCode(code: string): boolean {
  return country(code) !== undefined || /^X[A-Z]{2}$/.test(code);
}

/** Whether a code is a state's or that of a body that acts like one in relations: UNO, EUR. */
export function isPartyCode(code: string): boolean {
  return isStateCode(code) || code === 'UNO' || code === 'EUR';
}
