import { atomsOf } from '../atoms.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { isStateCode } from './codes.ts';
import { PLACE_KINDS } from './lexical.ts';
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
  /** State in which the title and the opening set what a report tells; null where they tell of none, or of several. */
  scene: string | null;
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
  const scene = sceneOf(read, context.title ?? null, gazetteer);
  return {
    voice,
    publisher: context.publisher ?? null,
    weights,
    others,
    most,
    elsewhere,
    scene,
    about: voice === null && read.length > FEW ? almostAlone(weights) : null,
    abroad: voice !== null && others.size > 0 && scene !== voice && speaksOfAbroad(context.publisher, voice, elsewhere, weights), // prettier-ignore
    labels: labelledStates(read, gazetteer),
  };
}

/** "killed in Belmark", of the title or else of the first sentence that is more than a line of it. */
function sceneOf(read: readonly ReadSentence[], title: string | null, gazetteer: Gazetteer): string | null {
  const opening = read.find(({ view }) => view.sentence.title !== true && view.length > 6);
  const titles = read.filter(({ view }) => view.sentence.title === true).map(spotsOf);
  const tiers = [
    ...titles,
    title === null ? [] : placesOf(title, gazetteer),
    opening === undefined ? [] : spotsOf(opening),
  ];
  for (const codes of tiers) {
    const [only] = codes;
    if (only !== undefined && codes.every((code) => code === only)) return only;
  }
  return null;
}

function spotsOf({ setting }: ReadSentence): string[] {
  return setting.spots.flatMap(({ where, code }) => (where ? [code] : []));
}

/** "the shelling of Westmere" */
const BLOWS =
  /^(?:attacks?|strikes?|shelling|bombing|bombardment|siege|raid|assault|missile|storming|capture|fall)$/i;
/** Where states meet, nothing need be set: "after talks in Belmark". */
const MET = /^(?:talks|summit|meetings?|conference|visit|forum|negotiations|ceremony)$/i;

/** States and their towns that stand behind "in" in a title which is no sentence of the text. */
function placesOf(title: string, gazetteer: Gazetteer): string[] {
  const atoms = atomsOf(title);
  const codes: string[] = [];
  for (const [index, word] of atoms.entries()) {
    const before = atoms[index - 1] ?? '';
    const isBlow = /^(?:on|of|at)$/i.test(word) && BLOWS.test(before);
    if (!isBlow && (!/^(?:in|near|across)$/i.test(word) || MET.test(before))) continue;
    for (const at of [index + 1, index + 2]) {
      const entry = gazetteer.names.longest(atoms, at)?.entries[0];
      if (entry === undefined) continue;
      if (PLACE_KINDS.has(entry.kind) && isStateCode(entry.code)) codes.push(entry.code);
      break;
    }
  }
  return codes;
}
