import type { Day } from './days.ts';

export type InitiativeKind =
  | 'treaty'
  | 'admission'
  | 'infrastructure'
  | 'corridor'
  | 'payment-system'
  | 'currency'
  | 'union'
  | 'commission'
  | 'sanctions'
  | 'talks'
  | 'programme';

export type InitiativeStatus =
  'proposed' | 'negotiated' | 'agreed' | 'delayed' | 'under-way' | 'done' | 'abandoned';

export type StanceKind = 'for' | 'against' | 'party' | 'seeks' | 'considering' | 'withdrew';

/** Where an actor stands on an initiative, with the sentence that says so. */
export interface Stance {
  /** Canonical name of the initiative. */
  initiative: string;
  kind: InitiativeKind;
  /** Country code of the actor whose stance it is. */
  actor: string;
  stance: StanceKind;
  /** First day the stance is known for; null when the text gives no date. */
  since: Day | null;
  document: string;
  sentence: number;
  /** Offsets of the initiative's mention in the article's text. */
  start: number;
  end: number;
  /** The sentence. */
  text: string;
  confidence: number;
  rule: string;
}

/** A mention of an initiative: something that states stand for or against. */
export interface InitiativeMention {
  name: string;
  kind: InitiativeKind;
  status: InitiativeStatus | null;
  /** First day on which it is known to have that status; null when the text gives no date, or no status. */
  statusSince: Day | null;
  document: string;
  sentence: number;
  first: number;
  last: number;
  start: number;
  end: number;
  /** Country codes of the states it names as belonging to it ("China–Pakistan corridor"). */
  parties: string[];
}
