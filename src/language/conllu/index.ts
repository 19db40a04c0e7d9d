export { readConllu, type ConlluDocument, type ConlluSentence } from './read.ts';
export { writeConllu, type ConlluExtras } from './write.ts';
export { multiwordRanges } from './multiword.ts';
