import type { Acquired } from '../acquire/index.ts';
import type { Outcome } from './coder.ts';
import { mapOrdered } from './ordered.ts';
import type { CodingPool } from './workers/pool.ts';

/**
 * Codes documents and stores nothing: what goes in comes out in the same order, as a coded document or a
 * rejection. Holds only as many documents as are being worked on.
 */
export async function* codeStream(
  items: AsyncIterable<Acquired>,
  pool: CodingPool,
  signal?: AbortSignal,
): AsyncGenerator<Outcome> {
  const width = pool.size === 1 ? 1 : pool.size * 2;
  yield* mapOrdered(
    items,
    width,
    async (item) => (item.kind === 'rejection' ? { rejection: item.rejection } : pool.code(item.document)),
    signal,
  );
}
