import type { Candidate } from '../candidates.ts';
import { confidenceFeatures, tellFeatures, type FeatureTaker } from './features.ts';
import { confidenceModel, ofOdds } from './model.ts';
import { nameFeature } from './names.ts';

/** What the features of an event say, and of which parties they told: others need another look. */
export interface Weighed extends Pick<Candidate, 'actors' | 'recipients' | 'parties'> {
  /** Log-odds that the event is right, and that, if so, the states of its recipients are. */
  event: number;
  recipient: number;
}

/** How sure an event is, 0–1: of events at 0.8, about eight in ten are right (see `models/confidence.md`). */
export function confidenceOf(candidate: Candidate): number {
  return ofOdds(weighed(candidate).event);
}

/** Whether the states given for an event's recipients are likely enough: a wrong pair costs more than an open one. */
export function areRecipientsLikely(candidate: Candidate): boolean {
  return ofOdds(weighed(candidate).recipient) >= LIKELY;
}

/** Both questions take the same features: they are worked out once for the same parties. */
function weighed(candidate: Candidate): Weighed {
  const { actors, recipients, parties, weighed: before } = candidate;
  if (before?.actors === actors && before.recipients === recipients && before.parties === parties) return before; // prettier-ignore
  const scale = new Scale();
  tellFeatures(candidate, scale);
  return (candidate.weighed = {
    actors,
    recipients,
    parties,
    event: scale.event,
    recipient: scale.recipient,
  });
}

class Scale implements FeatureTaker {
  readonly #model = confidenceModel();
  event = 0;
  recipient = 0;

  say(name: string, value: number | boolean = 1): void {
    const number = Number(value);
    const weights = number === 0 ? undefined : this.#model.get(name);
    if (weights === undefined) return;
    this.event += weights.event * number;
    this.recipient += weights.recipient * number;
  }
}

/** Below this the states of an event's recipients are left open. */
export const LIKELY = 0.6;

/** How many reasons are named on each side. */
const REASONS = 3;
/** A reason that moves the log-odds by less is not worth naming. */
const LEAST = 0.15;

/** What speaks for and against an event, in words: "0.62; for it: it stands in the main clause; against it: the recipient missing". */
export function confidenceReasons(candidate: Candidate): string {
  const model = confidenceModel();
  const pulls = confidenceFeatures(candidate)
    .map(([name, value]) => ({ name, pull: (model.get(name)?.event ?? 0) * value }))
    .filter(({ name, pull }) => name !== 'bias' && Math.abs(pull) >= LEAST)
    .toSorted((a, b) => Math.abs(b.pull) - Math.abs(a.pull));
  const side = (words: string, found: typeof pulls) =>
    found.length === 0 ? '' : `; ${words}: ${found.slice(0, REASONS).map(({ name }) => nameFeature(name)).join(', ')}`; // prettier-ignore
  return `${candidate.confidence.toFixed(2)}${side('for it', pulls.filter(({ pull }) => pull > 0))}${side('against it', pulls.filter(({ pull }) => pull < 0))}`; // prettier-ignore
}
