import type { Actor, Event } from '../../core/index.ts';

/** Country codes of actors, each once; unresolved ones (`---`) belong to nobody. */
function codesOf(actors: readonly Actor[]): string[] {
  return [...new Set(actors.map((actor) => actor.code))].filter((code) => code !== '---').toSorted();
}

/**
 * The directed pairs of an event: every actor's code towards every recipient's. Where there is no recipient,
 * the actors act mutually and each pair stands in both directions. What a state does within its own borders
 * (source equals target) is no relation between states and gives no pair.
 */
export function directedPairs(event: Pick<Event, 'actor' | 'recipient'>): [source: string, target: string][] {
  const sources = codesOf(event.actor);
  const targets = event.recipient.length === 0 ? sources : codesOf(event.recipient);
  return sources.flatMap((source) =>
    targets.filter((target) => target !== source).map((target): [string, string] => [source, target]),
  );
}
