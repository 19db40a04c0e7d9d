import { makeCoder, type BenchDocument } from '../../bench/quality/events/coder.ts';
import { ownDocuments } from '../../bench/quality/own-documents/documents.ts';
import { ownSentences } from '../../bench/quality/own-sentences/sentences.ts';
import { readRows } from '../../bench/quality/rows.ts';
import { agrees, isLinked, plvRoot, type GoldDocument, type PlvRow } from '../../src/evaluation/index.ts';
import { confidenceFeatures } from '../../src/events/index.ts';
import type { Event } from '../../src/core/index.ts';

/** An event of which it is known whether it is right. */
export interface ConfidenceExample {
  /** Document or row: all its events lie in the same part of a cross-validation. */
  group: string;
  /** Whole documents, in which every event was judged, or sentences of which one pair was. */
  source: 'documents' | 'pairs';
  features: [name: string, value: number][];
  /** What the whole of its document leaves of its confidence, 0–1. */
  share: number;
  right: boolean;
  /** Whether the states of its recipients are right, where all else is and some are given; null elsewhere. */
  recipient: boolean | null;
}

type Judge = (event: Event) => Pick<ConfidenceExample, 'right' | 'recipient'> | null;

/**
 * Judged events of the development documents, of the sentence pairs with odd ids (those with even ids are kept for
 * scoring), and of our own documents and sentences that are not sealed. Of a sentence only the events are taken that the marked pair judges: those between the marked parties,
 * and those of the marked type that are not between them.
 */
export function readExamples(documents: string, pairs: string): ConfidenceExample[] {
  const found = new Map<Event, Pick<ConfidenceExample, 'features' | 'share'>>();
  const code = makeCoder({
    minimumConfidence: 0,
    keepDoubtful: true,
    inspect: (event, candidate) =>
      found.set(event, { features: confidenceFeatures(candidate), share: candidate.share }),
  });
  const examples: ConfidenceExample[] = [];
  const add = (group: string, source: ConfidenceExample['source'], document: BenchDocument, judge: Judge) => {
    for (const { event } of code(document)) {
      const told = found.get(event);
      const judged = event.modality === 'negation' ? null : judge(event);
      if (told !== undefined && judged !== null) examples.push({ group, source, ...told, ...judged });
    }
    found.clear();
  };
  for (const document of [
    ...readRows<GoldDocument>(documents),
    ...ownDocuments().flatMap(({ read }) => read),
  ])
    add(document.id, 'documents', document, (event) => {
      const golds = document.gold[event.text_info.sequence] ?? [];
      const right = golds.some((gold) => agrees(event, gold));
      const isGiven = event.recipient.some(({ code: of }) => of !== '---');
      const isElse = isGiven && golds.some((gold) => agrees({ ...event, recipient: [] }, gold));
      return { right, recipient: isElse ? right : null };
    });
  const open = readRows<PlvRow>(pairs).filter(({ id }) => Number(id) % 2 === 1);
  for (const row of [...open, ...ownSentences().read])
    add(row.id, 'pairs', { id: row.id, sentences: [row.text] }, (event) => {
      const typed = plvRoot(event.event[0] ?? '') === row.event;
      return isLinked(event, row) ? { right: typed, recipient: null } : typed ? { right: false, recipient: null } : null; // prettier-ignore
    });
  return examples;
}
