import type { Candidate } from './candidates.ts';
import { areRecipientsLikely, confidenceOf } from './confidence/index.ts';

/**
 * Leaves open of which state the recipients of an event are where that is too doubtful; their words stay. Changes the
 * candidate in place.
 */
export function leaveDoubtful(candidate: Candidate): void {
  const { recipients, parties } = candidate;
  if (recipients.every(({ code }) => code === '---') || areRecipientsLikely(candidate)) return;
  const open = <Some extends { code: string }>(one: Some): Some => ({ ...one, code: '---' });
  const given = recipients.map(({ code }) => code).filter((code) => code !== '---');
  candidate.recipients = recipients.map(open);
  candidate.parties = { ...parties, recipients: parties.recipients.map((filler) => ({ ...filler, actors: filler.actors.map(open) })) }; // prettier-ignore
  candidate.confidence = confidenceOf(candidate);
  const { steps } = candidate;
  candidate.steps = () => [...steps(), `recipient left open: ${given.join(', ')} is too doubtful`];
}
