import type { Day, Event } from '../../core/index.ts';

/** An event as it leaves, with what is cited of its article. */
export interface ExportedEvent {
  event: Event;
  title: string | null;
  url: string | null;
  publisher: string | null;
  published: Day | null;
  /** ISO 639-1. */
  language: string;
  /** Articles that report its act. */
  reports: number;
}
