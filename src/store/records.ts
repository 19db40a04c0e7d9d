import type {
  Article,
  Event,
  EventTrace,
  InitiativeMention,
  RawDocument,
  Rejection,
  Sentence,
  Stance,
} from '../core/index.ts';

/** A sentence as it is stored: its place and words, without the analysis. */
export type StoredSentence = Pick<Sentence, 'index' | 'start' | 'end' | 'text' | 'title'>;

/** An event with the decisions that led to it. */
export interface TracedEvent {
  event: Event;
  trace: EventTrace;
}

/** All that the rooms made of one document: what the pipeline hands over for storing. */
export interface CodedDocument {
  article: Article;
  sentences: StoredSentence[];
  events: TracedEvent[];
  initiatives: InitiativeMention[];
  stances: Stance[];
  /** Near-duplicate signature, unsigned 32-bit numbers; null where the text is too short for one. */
  signature: number[] | null;
  /** Digest of the words of the text: equal for copies that differ only in case, spaces and punctuation. */
  textDigest: string;
}

/** A further place at which a document that is already stored was met again. */
export interface Sighting {
  document: string;
  source: string;
  position?: string;
}

/** What is written together: all of it or, after a crash, none of it. */
export interface Batch {
  /** Id of the run, from {@link Store.startRun}. */
  run: string;
  documents: CodedDocument[];
  rejections: Rejection[];
  sightings: Sighting[];
  /** Pairs of documents (ids) that repeat each other nearly; each may be of this batch or stored before. */
  similar: (readonly [string, string])[];
  /** Which events report one act; none where it is left out. */
  acts?: ActLinks;
  /**
   * The documents as they came in, those of `documents` and those that were rejected. Given, they are kept in
   * the segments beside the database, from which it can be made again; without, the batch is only stored.
   */
  inputs?: KeptDocument[];
}

/** How events of different documents belong together. */
export interface ActLinks {
  /** Under which keys each event is looked up by later batches. */
  keys: (readonly [key: string, event: string])[];
  /** Pairs of events (ids) that report one act; each may be of this batch or stored before. */
  pairs: (readonly [string, string])[];
}

/** A document as it came in; with the rejection where it could not be coded. */
export interface KeptDocument {
  raw: RawDocument;
  rejection?: Rejection;
}

/** What a batch added. */
export interface BatchResult {
  /** Ids that are new in the database, in the order given. */
  stored: string[];
  /** Ids that were there already with the same bytes: nothing was added for them but the sighting. */
  known: string[];
  /** Ids that were there already with other bytes: nothing was added for them. */
  clashing: string[];
  events: number;
  sentences: number;
}

/** How a run was set up; a run says by which version and with which models and settings rows were made. */
export interface RunStart {
  /** "demarche 0.3.0" */
  coder: string;
  /** Moment at which it began, ISO 8601, as handed in by the caller. */
  started: string;
  /** Digests of models and data by name. */
  models: Record<string, string>;
  settings: Record<string, unknown>;
  /** With what the coder was made, as plain data: kept in the segments, so that it can be made again. */
  coding?: Record<string, unknown>;
  /** The id of a run that is made again; otherwise it is given one. */
  id?: string;
}

/** A run as stored. */
export interface Run extends Omit<RunStart, 'coding' | 'id'> {
  id: string;
  finished: string | null;
  /** The run's summary; null while it is going on or where it was cut off. */
  counts: Record<string, unknown> | null;
}

/** Something to tell the user about the database that was opened; it can be used all the same. */
export interface StoreNotice {
  code:
    | 'store.migrated'
    | 'store.shortened'
    | 'store.behind'
    | 'store.segments-short'
    | 'store.journal-missing'
    | 'store.journal-replaced';
  message: string;
  advice: string;
}
