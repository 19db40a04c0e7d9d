/** Whether stated probabilities can be believed. */
export * from './score.ts';
