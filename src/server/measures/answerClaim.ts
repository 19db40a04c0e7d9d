import { given, usageError } from '../../core/index.ts';
import type {
  Claim,
  ClaimAnswer,
  ClaimData,
  ClassWeights,
  DatedContexts,
  IndexQuestion,
  TurningEvent,
} from '../../measures/index.ts';
import { indexQuestion, parseClaim, testClaim, turningEvents } from '../../measures/index.ts';
import { isPloverContext, requireCountry } from '../../ontology/index.ts';
import type { DyadQuery, Store } from '../../store/index.ts';
import { weighedEvents } from '../weighedEvents.ts';

/** A relation, and how much its acts weigh. */
export type ClaimQuestion = DyadQuery & { weights?: ClassWeights };

/** The answer to a claim with the events that weighed most. */
export type AnsweredClaim = ClaimAnswer & { evidence: TurningEvent[] };

/** Reads a claim and the countries and contexts that it names; @throws DemarcheError (exit 2) on what is not understood. */
export function readClaim(text: string): Claim {
  const claim = parseClaim(text);
  if (claim.kind === 'comparison')
    return {
      ...claim,
      with: claim.with === null ? null : requireCountry(claim.with),
      than: requireCountry(claim.than),
    };
  if (claim.kind === 'breadth' && !isPloverContext(claim.context))
    throw usageError(
      'claim.context',
      `"${claim.context}" is no context of events.`,
      'Name one, such as defence, trade, energy or diplomacy; "demarche explain" lists them all.',
    );
  return claim;
}

/** Every event of the dyad that was reported as done, with its day and contexts. */
export async function datedEvents(
  store: Store,
  { first, second, from, to, dataset }: Omit<DyadQuery, 'by'>,
): Promise<DatedContexts[]> {
  const filter = { dyad: [first, second], modalities: ['actual'], ...given({ from, to, dataset }) } as const;
  const events: DatedContexts[] = [];
  for await (const { event } of store.eachEvent(filter))
    events.push({ date: event.date, contexts: event.context });
  return events;
}

/** What the index of two states is computed from. */
async function questionOf(store: Store, { weights, ...asked }: ClaimQuestion): Promise<IndexQuestion> {
  const { first, second, by, from, to, dataset } = asked;
  const world = await store.worldMonths(given({ dataset }));
  const { mutual } = await store.dyadSeries(asked);
  return indexQuestion(mutual, { first, second, period: by, world, ...given({ weights, from, to }) });
}

async function dataFor(store: Store, asked: ClaimQuestion, claim: Claim): Promise<ClaimData> {
  if (claim.kind === 'breadth')
    return { relation: { periods: [], own: [], world: [] }, events: await datedEvents(store, asked) };
  if (claim.kind !== 'comparison') return { relation: await questionOf(store, asked) };
  return {
    relation: await questionOf(store, { ...asked, second: claim.with ?? asked.second }),
    other: await questionOf(store, { ...asked, second: claim.than }),
  };
}

/** The events since the day the claim names that pulled most the way the relation went. */
async function evidenceFor(
  store: Store,
  { first, second, to, dataset, ...asked }: ClaimQuestion,
  claim: Claim,
  { change }: ClaimAnswer,
): Promise<TurningEvent[]> {
  if (change === null || (claim.kind !== 'trend' && claim.kind !== 'extreme')) return [];
  const from = claim.since ?? asked.from;
  const weighed = await weighedEvents(store, first, second, given({ from, to, dataset }));
  const whole = await store.dyadSeries({ first, second, ...asked, ...given({ to, dataset }) });
  const counted = whole.mutual.reduce((sum, { quad }) => sum + quad[0] + quad[1] + quad[2] + quad[3], 0);
  const scores = whole.mutual.reduce((sum, { scoreSum }) => sum + scoreSum, 0);
  return turningEvents(
    { meanBefore: counted === 0 ? 0 : scores / counted, direction: change < 0 ? 'down' : 'up' },
    weighed,
  );
}

/** The answer to a claim about a relation, with the events that pulled most that way. */
export async function answerClaim(store: Store, claim: Claim, asked: ClaimQuestion): Promise<AnsweredClaim> {
  const answer = testClaim(claim, await dataFor(store, asked, claim));
  return { ...answer, evidence: await evidenceFor(store, asked, claim, answer) };
}
