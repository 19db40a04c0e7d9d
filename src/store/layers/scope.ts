import type { Day } from '../../core/index.ts';
import type { Store } from '../store.ts';

/** Which part of what a store holds is asked: all, if nothing is given. */
export interface Scope {
  /** Only what it knew as of this day. */
  asOf?: Day | undefined;
  /** Only coded events and stances at least this sure, 0–1. Imported events say nothing of it and count as sure. */
  minConfidence?: number | undefined;
}

/** The part of a store that is asked. To be closed before the store, which closes none of it. */
export async function openScope(
  store: Store,
  { asOf, minConfidence }: Scope,
): Promise<{ store: Store; close: () => Promise<void> }> {
  const layers: Store[] = [];
  const close = async (): Promise<void> => {
    for (const layer of layers.toReversed()) await layer.close();
  };
  const top = (): Store => layers.at(-1) ?? store;
  try {
    if (asOf !== undefined) layers.push(await store.asOf(asOf));
    if (minConfidence !== undefined) layers.push(await top().sureOnly(minConfidence));
    return { store: top(), close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

/** Does work on the part of a store that is asked. */
export async function withScope<Result>(
  store: Store,
  scope: Scope,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const part = await openScope(store, scope);
  try {
    return await work(part.store);
  } finally {
    await part.close();
  }
}
