import type { Day, Event, RawDocument } from '../../core/index.ts';
import { createCoder } from '../../pipeline/index.ts';
import { digest } from '../../platform/index.ts';

/** A document of a gold file: its sentences are kept as they are. */
export interface GoldText {
  id: string;
  sentences: string[];
  date?: Day;
  publisher?: string;
}

/** The way of any document, from its words to its events, for documents of a gold file. */
export function goldCoder(): (gold: GoldText) => Event[] {
  const coder = createCoder();
  return ({ id, sentences, date, publisher }) => {
    const raw: RawDocument = {
      id,
      digest: digest(sentences.join('\n')),
      source: 'gold',
      content: { kind: 'sentences', sentences },
      // The language is known, so that a short sentence is not turned away as too short to tell.
      given: {
        language: 'en',
        ...(date === undefined ? {} : { date }),
        ...(publisher === undefined ? {} : { publisher }),
      },
    };
    const outcome = coder.code(raw);
    return 'rejection' in outcome ? [] : outcome.document.events.map(({ event }) => event);
  };
}
