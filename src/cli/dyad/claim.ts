import { usageError } from '../../core/index.ts';
import type { Claim, ClaimAnswer, ClaimData, IndexQuestion, TurningEvent } from '../../measures/index.ts';
import { indexQuestion, parseClaim, testClaim, turningEvents } from '../../measures/index.ts';
import { isPloverContext, requireCountry } from '../../ontology/index.ts';
import { datedEvents } from './events.ts';
import type { DyadQuestion, Section } from './section.ts';
import { signed } from './words.ts';

/** The most events that are weighed as evidence, the latest first. */
const MOST_WEIGHED = 500;

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

/** What the index of two states is computed from. */
async function questionOf(
  { asked, store, series }: DyadQuestion,
  first: string,
  second: string,
): Promise<IndexQuestion> {
  const { dataset } = asked;
  const world = await store.worldMonths(dataset === undefined ? {} : { dataset });
  const { mutual } = await store.dyadSeries({ ...asked, first, second });
  const { from, to, by } = asked;
  return indexQuestion(mutual, {
    first,
    second,
    period: by,
    world,
    weights: series.weights,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
}

async function dataFor(question: DyadQuestion, claim: Claim): Promise<ClaimData> {
  const { first, second } = question.asked;
  if (claim.kind === 'breadth')
    return { relation: { periods: [], own: [], world: [] }, events: await datedEvents(question) };
  if (claim.kind !== 'comparison') return { relation: await questionOf(question, first, second) };
  return {
    relation: await questionOf(question, first, claim.with ?? second),
    other: await questionOf(question, first, claim.than),
  };
}

/** The events since the day the claim names that pulled most the way the relation went. */
async function evidenceFor(
  { store, asked, series }: DyadQuestion,
  claim: Claim,
  { change }: ClaimAnswer,
): Promise<TurningEvent[]> {
  if (change === null || (claim.kind !== 'trend' && claim.kind !== 'extreme')) return [];
  const since = claim.since ?? asked.from;
  const { events } = await store.dyadEvents(
    asked.first,
    asked.second,
    {
      modalities: ['actual'],
      ...(since === undefined ? {} : { from: since }),
      ...(asked.to === undefined ? {} : { to: asked.to }),
      ...(asked.dataset === undefined ? {} : { dataset: asked.dataset }),
    },
    { limit: MOST_WEIGHED },
  );
  const total = series.points.reduce((sum, point) => sum + point.events, 0);
  const meanBefore = series.points.reduce(
    (sum, point) => sum + ((point.meanScore ?? 0) * point.events) / total,
    0,
  );
  return turningEvents(
    { meanBefore, direction: change < 0 ? 'down' : 'up' },
    events.map(({ event }) => ({ id: event.id, date: event.date, score: event.event_scale })),
  );
}

/** Why, on what the answer to a claim rests, and the events that weighed most. */
function printed({ why, periods, events }: ClaimAnswer, evidence: readonly TurningEvent[]): string {
  const lines = evidence.map(({ id, date, score }) => `    ${date ?? 'undated'}  ${signed(score)}  ${id}\n`);
  return `${why.charAt(0).toUpperCase()}${why.slice(1)} (${periods} periods with ${events} events)\n${lines.join('')}`;
}

/** The answer to `--claim`; nothing where none was made. */
export async function claimSection(question: DyadQuestion): Promise<Section> {
  const { options, palette } = question;
  if (options.claim === undefined) return { json: {}, text: '' };
  const claim = readClaim(options.claim);
  const answer = testClaim(claim, await dataFor(question, claim));
  const evidence = await evidenceFor(question, claim, answer);
  return {
    json: { claim: { text: options.claim, ...answer, evidence } },
    text: `"${options.claim}": ${palette.bold(answer.verdict)}. ${printed(answer, evidence)}\n`,
  };
}
