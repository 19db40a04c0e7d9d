import type { ClaimAnswer } from '../../measures/index.ts';
import { parseClaim, testClaim } from '../../measures/index.ts';
import type { DyadQuery, Store } from '../../store/index.ts';
import { answerSeries } from '../answerSeries.ts';

/** The answer to a claim about a relation. @throws DemarcheError (exit 2) on what is no claim. */
export async function answerClaim(store: Store, claim: string, asked: DyadQuery): Promise<ClaimAnswer> {
  const said = parseClaim(claim);
  const { points } = await answerSeries(store, asked);
  return testClaim(said, points);
}
