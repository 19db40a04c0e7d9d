/** Whole annotated documents: precision over every coded event, recall of those annotators insist on. */
export * from './score.ts';
