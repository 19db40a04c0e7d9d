import { DemarcheError } from '../core/index.ts';

/** The numbers of a text, one a line; empty lines are passed over. @throws DemarcheError that names the line that holds none. */
export function readNumbers(text: string, name: string): number[] {
  return text.split('\n').flatMap((line, index) => {
    const written = line.trim();
    if (written === '') return [];
    const number = Number(written);
    if (Number.isFinite(number)) return [number];
    throw new DemarcheError(
      'numbers.line',
      `${name}, line ${index + 1}: "${written.slice(0, 40)}" is not a number.`,
      'Give one finite number a line, with a point before decimals; leave missing values out.',
    );
  });
}
