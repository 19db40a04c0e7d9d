/** Numbers between 0 and 1, both left out, from a seed, the same everywhere (Mulberry32). */
export function uniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
}

/** Normal numbers from a seed (Box–Muller). */
export function normals(seed: number): () => number {
  const uniform = uniforms(seed);
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** A series of variance 1 in which each value carries on the share `persistence` of the last one's. */
export function autoregressive(normal: () => number, length: number, persistence: number): number[] {
  const fresh = Math.sqrt(1 - persistence * persistence);
  let value = normal();
  return Array.from({ length }, () => {
    const now = value;
    value = persistence * value + fresh * normal();
    return now;
  });
}

/** The same with a step of `size` at `date`. */
export function withStep(series: readonly number[], date: number, size: number): number[] {
  return series.map((value, index) => (index < date ? value : value + size));
}
