import type { Event } from '../../core/index.ts';
import { packageVersion } from '../../platform/index.ts';
import type { ExportedEvent } from './exportedEvent.ts';

/** The codebook whose types, modes and scores are used. */
const CODEBOOK = 'PLOVER 2021';

/** An event in the PLOVER exchange format: the event's own fields, and the article it is taken from. */
export interface PloverRecord extends Event {
  cite_info: {
    /** Id of the document. */
    citation: string;
    url: string | null;
    title: string | null;
    language: string;
    publication: string | null;
    /** The data set that the event was imported from; absent where it was coded here. */
    dataset?: string;
    /** Day of publication, `YYYY-MM-DD`. */
    date: string | null;
    coder: string;
    codebook: string;
    version: string;
  };
}

/** An event as a PLOVER record. */
export function ploverRecord(exported: ExportedEvent): PloverRecord {
  const { event, title, url, publisher, published, language } = exported;
  return {
    ...event,
    cite_info: {
      citation: event.document,
      url,
      title,
      language,
      publication: publisher,
      ...(event.imported === undefined ? {} : { dataset: event.imported.dataset }),
      date: published,
      coder: event.coder,
      codebook: CODEBOOK,
      version: packageVersion(),
    },
  };
}

/** PLOVER JSON Lines: one event a line, each ended by a line feed. Streams. */
export async function* ploverLines(events: AsyncIterable<ExportedEvent>): AsyncGenerator<string> {
  for await (const exported of events) yield `${JSON.stringify(ploverRecord(exported))}\n`;
}
