import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { ActorContext } from './context.ts';
import type { ReadSentence } from './find.ts';
import { labelledStates } from './labels.ts';
import { almostAlone, dominant, weigh } from './setting.ts';
import { speaksOfAbroad, without } from './statements.ts';
import { writtenAt } from './written.ts';

/** So few sentences are too little to know a text by. */
const FEW = 3;

/** What the whole of a document tells about states, before anybody in it is given one whom only his role tells. */
export interface Story {
  /** State or body in whose voice the document speaks; null for a newspaper's. */
  voice: string | null;
  publisher: string | null;
  /** How often each state is told of. */
  weights: ReadonlyMap<string, number>;
  /** The same without the one that speaks. */
  others: ReadonlyMap<string, number>;
  /** State that the text is mostly about. */
  most: string | null;
  /** The one of the others that it is mostly about. */
  elsewhere: string | null;
  /** State that a newspaper's text of some length tells of almost alone. */
  about: string | null;
  /** Whether the one that speaks speaks of what is abroad. */
  abroad: boolean;
  /** State under whose name each sentence of a list stands. */
  labels: readonly (string | null)[];
}

/** Reads what names, descriptions and lists of a document tell; the drafts that need more are still open. */
export function readStory(
  read: readonly ReadSentence[],
  context: ActorContext,
  gazetteer: Gazetteer,
  voice: string | null,
): Story {
  const weights = weigh(read);
  const most = context.country ?? dominant(weights) ?? writtenAt(read, weights, gazetteer);
  const others = voice === null ? weights : without(weights, voice);
  const elsewhere = voice === null ? most : dominant(others);
  return {
    voice,
    publisher: context.publisher ?? null,
    weights,
    others,
    most,
    elsewhere,
    about: voice === null && read.length > FEW ? almostAlone(weights) : null,
    abroad: voice !== null && others.size > 0 && speaksOfAbroad(context.publisher, voice, elsewhere, weights), // prettier-ignore
    labels: labelledStates(read, gazetteer),
  };
}
