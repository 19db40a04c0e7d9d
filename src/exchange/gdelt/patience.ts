/** How often something is tried before it is given up. */
export const ATTEMPTS = 6;

/** Nobody waits longer than this for a server that asks for a rest, in milliseconds. */
export const LONGEST_WAIT = 15 * 60 * 1000;

/** The rest that a server asks for (`Retry-After`: seconds or a date), in milliseconds; undefined where it asks none. */
export function askedWait(header: string | null, now: string): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - Date.parse(now));
}

/** The rest before the next try, longer each time: 1, 2, 4 … 32 seconds. */
export function ownWait(attempt: number): number {
  return 1000 * 2 ** attempt;
}
