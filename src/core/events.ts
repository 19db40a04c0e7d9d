import type { Actor } from './actors.ts';
import type { Day } from './days.ts';

/** Whether the sentence reports the act as done, planned, possible, denied, or long past. */
export type Modality = 'actual' | 'future' | 'hypothetical' | 'negation' | 'historical';

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type QuadCode = 1 | 2 | 3 | 4;

/** An event in the PLOVER exchange format, with the fields Demarche adds. Field names follow the format. */
export interface Event {
  /** Hash of document, sentence, rule and roles. */
  id: string;
  document: string;
  date: Day | null;
  enddate: Day | null;
  /** In words, how the date is known. */
  date_basis: string | null;
  actor: Actor[];
  recipient: Actor[];
  /** One PLOVER type. */
  event: string[];
  mode: string[];
  context: string[];
  quad_code: QuadCode;
  /** PLOVER score, −10 … +10. */
  event_scale: number;
  /** CAMEO code (two to four digits), or null where CAMEO has none. */
  cameo: string | null;
  modality: Modality;
  /** Who says so, when the text gives it as somebody's word. */
  reported_by: Actor | null;
  /** Names of the initiatives that the event is about. */
  initiatives: string[];
  /** The words that made it an event. */
  event_text: string[];
  event_loc?: { country: string | null; name?: string; lat?: number; lon?: number } | null;
  /** Numbers reported with the event. */
  numbers?: { killed?: number; injured?: number; arrested?: number; money?: string };
  /** The sentence. */
  text: string;
  text_info: { sequence: number; start: number; end: number };
  /** How sure, 0–1. */
  confidence: number;
  /** Id of the coding rule. */
  rule: string;
  coder: string;
  /** Id of the first report of the same act in another document, when known. */
  same_as?: string;
  /** Where it comes from, if it is an event of other people's data; then there is no article to read. */
  imported?: ImportedFrom;
}

/** What an event of another data set carries beside its PLOVER coding. */
export interface ImportedFrom {
  /** `gdelt`, `icews` … */
  dataset: string;
  /** Id of the row in that data set. */
  row: string;
  /** The code that the data set gives. */
  code: string;
  /** Goldstein score as the data set gives it, −10 … +10; null where it gives none. */
  goldstein: number | null;
  /** Rows of the data set that report this act; counted as one event. */
  reports: number;
  /** Publishers and articles behind those rows, as far as the data set tells. */
  sources: number | null;
  articles: number | null;
  url: string | null;
  /** What the mapping to PLOVER lost, in words. */
  lost: string[];
}

/** What was rejected or stored with an event so that `show` can explain it. */
export interface EventTrace {
  rule: string;
  /** Token spans of the sentence by role: trigger, actor, recipient, time. */
  spans: { role: 'trigger' | 'actor' | 'recipient' | 'time' | 'source'; start: number; end: number }[];
  /** One line for each decision, in order. */
  steps: string[];
}
