import { readFileSync } from 'node:fs';

/** The rows of a JSON Lines file. */
export function readRows<Row>(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}
