import type { Event } from '../../core/index.ts';

/** An event as annotators saw it in one sentence of a whole document. */
export interface GoldEvent {
  /** The preferred type first, then others that can be defended. */
  types: string[];
  /** Country codes; `---` where unknown. Parties to a symmetric act are all actors. */
  actor: string[];
  recipient: string[];
  modality: string[];
  trigger: string;
  /** Both annotators insist on it. */
  core: boolean;
}

/** A document with its gold: `gold[i]` are the events of `sentences[i]`. */
export interface GoldDocument {
  id: string;
  title?: string;
  publisher?: string;
  date?: string;
  sentences: string[];
  gold: GoldEvent[][];
}

/** A coded event and the verdict on it. */
export interface Verdict {
  document: string;
  sentence: number;
  event: Event;
  right: boolean;
}

/** Scores over whole documents; shares are 0–1. */
export interface DocumentsScore {
  documents: number;
  sentences: number;
  coded: number;
  right: number;
  core: number;
  coreFound: number;
  /** Right events among all coded ones (negated ones left out). */
  precision: number;
  /** Core events that some coded event finds. */
  recall: number;
  verdicts: Verdict[];
  missed: { document: string; sentence: number; text: string; gold: GoldEvent }[];
}

const codes = (actors: Event['actor']) => actors.map((actor) => actor.code);

/**
 * Whether a coded event is one the annotators saw: its type among theirs, an actor country shared, and no
 * recipient country beyond the annotated (for a symmetric act, beyond its parties).
 */
export function agrees(event: Event, gold: GoldEvent): boolean {
  if (!gold.types.includes(event.event[0] ?? '')) return false;
  const actors = codes(event.actor);
  if (!actors.some((code) => gold.actor.includes(code))) return false;
  const allowed = new Set(gold.recipient.length > 0 ? gold.recipient : gold.actor);
  return codes(event.recipient).every((code) => code === '---' || allowed.has(code));
}

/** Scores coded events, grouped by document, against whole annotated documents. */
export function scoreDocuments(
  coded: readonly { document: GoldDocument; events: readonly Event[] }[],
): DocumentsScore {
  const verdicts: Verdict[] = [];
  const missed: DocumentsScore['missed'] = [];
  let core = 0;
  let sentences = 0;
  for (const { document, events } of coded) {
    const counted = events.filter((event) => event.modality !== 'negation');
    sentences += document.sentences.length;
    for (const event of counted) {
      const sentence = event.text_info.sequence;
      const right = (document.gold[sentence] ?? []).some((gold) => agrees(event, gold));
      verdicts.push({ document: document.id, sentence, event, right });
    }
    for (const [sentence, golds] of document.gold.entries())
      for (const gold of golds) {
        if (!gold.core) continue;
        core++;
        const found = counted.some((event) => event.text_info.sequence === sentence && agrees(event, gold));
        if (!found)
          missed.push({ document: document.id, sentence, text: document.sentences[sentence] ?? '', gold });
      }
  }
  const right = verdicts.filter((verdict) => verdict.right).length;
  return {
    documents: coded.length,
    sentences,
    coded: verdicts.length,
    right,
    core,
    coreFound: core - missed.length,
    precision: verdicts.length === 0 ? 0 : right / verdicts.length,
    recall: core === 0 ? 0 : (core - missed.length) / core,
    verdicts,
    missed,
  };
}
