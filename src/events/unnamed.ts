import type { Hit } from './match.ts';
import type { Parties } from './parties/index.ts';

/** The parties of an act that nobody is named to have done, done by somebody of a state: no words of the text name him. */
export function doneBy(parties: Parties, { token }: Hit, code: string, sector: string | null): Parties {
  const doer = { code, sector, entity_text: '' };
  const filler = { head: token, first: token, last: token, actors: [doer], direct: false, animate: true, possessed: false }; // prettier-ignore
  return { ...parties, actors: [filler], actorBy: 'fallback' };
}
