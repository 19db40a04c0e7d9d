/** Sentences with one marked pair each: are the type and the parties found? */
export * from './score.ts';
export { contentWords, sharesWord } from './words.ts';
