/** Did it happen: flags of the coder against the sign of human judgements. */
export * from './score.ts';
