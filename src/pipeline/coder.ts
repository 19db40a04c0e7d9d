import type { RawDocument, Rejection } from '../core/index.ts';
import { DemarcheError, messageOf } from '../core/index.ts';
import type { CodedDocument } from '../store/index.ts';
import type { CodingStage, Product, Products } from './stage.ts';

/** What became of a document: it was coded, or it was rejected with a reason. */
export type Outcome = { document: CodedDocument } | { rejection: Rejection };

/** The whole way from a document as it came in to its events. */
export interface Coder {
  readonly stages: readonly CodingStage[];
  /**
   * Codes a document. Never throws for a document: whatever goes wrong is a rejection that names the room.
   * `onStage` is told the index of each stage before it begins.
   */
  code(raw: RawDocument, onStage?: (index: number) => void): Outcome;
}

const RESULT: readonly Product[] = [
  'article',
  'signature',
  'textDigest',
  'sentences',
  'events',
  'initiatives',
  'stances',
];

/**
 * Composes stages. Checked at once, not at the first document: every stage finds what it needs among what the
 * stages before it give, and in the end everything that is stored is there.
 *
 * @throws DemarcheError `pipeline.stages`
 */
export function composeCoder(stages: readonly CodingStage[]): Coder {
  const available = new Set<Product>(['raw']);
  for (const { room, needs, gives } of stages) {
    require(available, needs, `The stage "${room}" needs`);
    gives.forEach((product) => available.add(product));
  }
  require(available, RESULT, 'What is stored needs');
  return { stages, code: (raw, onStage) => run(stages, raw, onStage) };
}

function require(available: ReadonlySet<Product>, needed: readonly Product[], who: string): void {
  const lacking = needed.filter((product) => !available.has(product));
  if (lacking.length === 0) return;
  throw new DemarcheError(
    'pipeline.stages',
    `${who} ${lacking.join(' and ')}, which no stage before gives.`,
    'Put the stage that gives it before, or add one.',
  );
}

function run(stages: readonly CodingStage[], raw: RawDocument, onStage?: (index: number) => void): Outcome {
  // Stages declare what they need and composeCoder has checked it, so what is read here is there.
  const products = { raw } as Products;
  for (const [index, one] of stages.entries()) {
    onStage?.(index);
    try {
      const given = one.run(products);
      if ('rejection' in given) return { rejection: given.rejection };
      Object.assign(products, given);
    } catch (thrown) {
      return { rejection: failure(one, raw, thrown) };
    }
  }
  const { article, signature, textDigest, sentences, events, initiatives, stances } = products;
  return {
    document: {
      article,
      signature,
      textDigest,
      // Only what is stored goes on: trees of a long document are many times its size.
      sentences: sentences.map(({ index, start, end, text, title }) => ({
        index,
        start,
        end,
        text,
        ...(title === undefined ? {} : { title }),
      })),
      events,
      initiatives,
      stances,
    },
  };
}

function failure({ room }: CodingStage, raw: RawDocument, thrown: unknown): Rejection {
  const known = thrown instanceof DemarcheError;
  return rejectionOf(raw, {
    stage: room,
    code: known ? thrown.code : `${room}.failed`,
    reason: known ? thrown.message : `The ${room} stage failed on this document: ${messageOf(thrown)}`,
    advice: known ? thrown.advice : 'This is a mistake in Demarche; please report it with the document.',
  });
}

/** A rejection of a document as it came in. */
export function rejectionOf(
  raw: RawDocument,
  what: Pick<Rejection, 'stage' | 'code' | 'reason' | 'advice'>,
): Rejection {
  return {
    source: raw.source,
    ...(raw.position === undefined ? {} : { position: raw.position }),
    ...what,
  };
}
