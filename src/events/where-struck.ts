import type { Candidate } from './candidates.ts';
import { confidenceOf } from './confidence/index.ts';
import { placeOf, type PlaceFinder } from './place.ts';

/** Means that no private quarrel has. */
const ARMS = new Set(['explosives', 'suicide-attack', 'aerial', 'drone', 'heavy-weapons', 'unconventional']);
const ARMED = new Set(['UAF', 'REB', 'PRM']);

/**
 * "An explosion killed six people in Tarn Harbour": where neither side of a blow is known, those it met are of the
 * country where it fell, if it was struck with arms or by the armed: a robbery is no affair of state. Changes the candidate in place.
 */
export function settleWhereStruck(candidate: Candidate, places: PlaceFinder | undefined): void {
  const { type, mode, actors, recipients } = candidate;
  if (type !== 'ASSAULT' || recipients.length === 0) return;
  if ([...actors, ...recipients].some(({ code }) => code !== '---')) return;
  if (!ARMS.has(mode ?? '') && !actors.some(({ sector }) => ARMED.has(sector ?? ''))) return;
  const country = placeOf(candidate, places)?.country ?? null;
  if (country === null) return;
  const given = <T extends { code: string }>(actor: T): T => ({ ...actor, code: country });
  candidate.recipients = recipients.map(given);
  candidate.parties = {
    ...candidate.parties,
    recipients: candidate.parties.recipients.map((filler) => ({
      ...filler,
      actors: filler.actors.map(given),
    })),
  };
  candidate.confidence = confidenceOf(candidate);
  const steps = candidate.steps();
  candidate.steps = () => [...steps, `nobody is told to be of a state: those it met are of ${country}, where it happened`]; // prettier-ignore
}
