/**
 * JSON for DuckDB, whose reader refuses halves of surrogate pairs. `JSON.stringify` writes exactly those as
 * `\udXXX` escapes; each becomes the replacement character, one UTF-16 unit like the half it stands for, so
 * that offsets into the text stay right.
 */
export function databaseJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '$1\\ufffd');
}
