import type { Day } from '../../src/core/index.ts';

/** The outlets of the chronicle, all of them invented. */
export type Outlet =
  'meridian-wire' | 'harbour-post' | 'silk-road-courier' | 'caravan-digest' | 'upland-record';

/** What happened, as we annotated it. `types` are the PLOVER types that a careful coder may give. */
export interface ExpectedEvent {
  actor: string[];
  recipient: string[];
  types: string[];
  /** The words that say so. */
  trigger: string;
  date: Day;
}

/** One news item of the chronicle. */
export interface Item {
  slug: string;
  /** Day of publication. */
  date: Day;
  outlet: Outlet;
  /** Dateline. */
  place: string;
  title: string;
  byline: string | null;
  paragraphs: string[];
  events: ExpectedEvent[];
  /** Set when the item repeats another one. */
  copyOf?: string;
}

/** A copy as it stands in the chronicle: another outlet's story, cut and edited a little. */
export interface Copy {
  slug: string;
  copyOf: string;
  date: Day;
  outlet: Outlet;
  title: string;
  /** How many paragraphs were kept. */
  paragraphs: number;
  edits: [from: string, to: string][];
}

/** The item that a copy amounts to. */
export function copied(copy: Copy, original: Item): Item {
  const edit = (text: string): string =>
    copy.edits.reduce((edited, [from, to]) => edited.replace(from, to), text);
  return {
    ...original,
    slug: copy.slug,
    copyOf: copy.copyOf,
    date: copy.date,
    outlet: copy.outlet,
    title: copy.title,
    byline: null,
    paragraphs: original.paragraphs.slice(0, copy.paragraphs).map(edit),
    events: [],
  };
}
