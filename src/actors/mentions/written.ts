import { datelineLength } from '../../language/index.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { ReadSentence } from './find.ts';

/** Where the name of the place of a dateline ends. */
const AFTER_PLACE = /^(?:[,(.:–—―]|-{1,3})$/;

/**
 * The state from whose town a report was sent, where no state is told of more often: "PORT SELM, May 5 (Agency) -". Of
 * several that a report is about, "the government" and "the finance minister" are of the one where it was written. Null
 * where no dateline tells, or the place may lie in several states.
 */
export function writtenAt(
  read: readonly ReadSentence[],
  weights: ReadonlyMap<string, number>,
  gazetteer: Gazetteer,
): string | null {
  const tokens = read.find(({ view }) => view.sentence.title !== true)?.view.sentence.tokens ?? [];
  const length = datelineLength(tokens);
  if (length === 0) return null;
  const end = tokens.findIndex(({ text }, index) => index === length - 1 || AFTER_PLACE.test(text));
  const name = tokens.slice(0, end).map(({ text }) => text).join(' '); // prettier-ignore
  const [place, other] = gazetteer.places(name);
  if (place === undefined || other !== undefined) return null;
  const weight = weights.get(place.country) ?? 0;
  return weight > 0 && [...weights.values()].every((each) => each <= weight) ? place.country : null;
}
