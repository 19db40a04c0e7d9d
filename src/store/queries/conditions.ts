import type { Parameters } from '../duckdb/database.ts';

/** A condition with the parameters it needs; it is left out when one of them is not given. */
export type Condition = readonly [text: string, values: Record<string, string | number | undefined>];

/**
 * A WHERE clause from the conditions whose parameter is given. The texts are written in this room; what users
 * ask for only ever travels as a parameter.
 */
export function where(conditions: readonly Condition[]): { clause: string; parameters: Parameters } {
  const used = conditions.filter(([, values]) => Object.values(values).every((value) => value !== undefined));
  return {
    clause: used.length === 0 ? '' : `WHERE ${used.map(([text]) => `(${text})`).join('\n  AND ')}`,
    parameters: Object.assign({}, ...used.map(([, values]) => values)) as Parameters,
  };
}
