/** The day of a run: what it took for today (`--as-of` at ingest), or the day on which it began. */
export const RUN_DAY = `coalesce(settings->>'asOf', left(started, 10))`;
