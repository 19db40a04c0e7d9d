export { fromConllu, type ConlluDocument, type ConlluSentence } from './read.ts';
export { toConllu, type ConlluExtras } from './write.ts';
export { multiwordRanges } from './multiword.ts';
