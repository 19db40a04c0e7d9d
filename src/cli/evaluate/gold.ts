import { DemarcheError, messageOf } from '../../core/index.ts';
import { readText } from '../input.ts';

/** The rows of JSON Lines files. @throws DemarcheError that names the file and line that is no JSON object. */
export async function readRows<Row>(files: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const file of files) {
    for (const [index, line] of (await readText(file)).split('\n').entries()) {
      if (line.trim() === '') continue;
      try {
        rows.push(JSON.parse(line) as Row);
      } catch (thrown) {
        throw new DemarcheError(
          'evaluate.gold',
          `${file}, line ${index + 1} is not JSON: ${messageOf(thrown)}.`,
          'A gold file of this task holds one JSON object a line.',
        );
      }
    }
  }
  return rows;
}

/** 0.8342 → "83.4 %" */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
