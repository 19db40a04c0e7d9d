import type { Parameters } from '../duckdb/database.ts';

/**
 * A WHERE clause from the conditions whose parameter is given. The texts are written in this room; what users
 * ask for only ever travels as a parameter.
 */
export function where(
  conditions: readonly (readonly [text: string, values: Record<string, string | number | undefined>])[],
): { clause: string; parameters: Parameters } {
  const used = conditions.filter(([, values]) => Object.values(values).every((value) => value !== undefined));
  return {
    clause: used.length === 0 ? '' : `WHERE ${used.map(([text]) => `(${text})`).join('\n  AND ')}`,
    parameters: Object.assign({}, ...used.map(([, values]) => values)) as Parameters,
  };
}
