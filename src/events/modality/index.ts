/** Whether what a predicate tells of is done, ahead, possible or not done. */
export { isCommand } from './mood.ts';
export { readModality, type ModalReading } from './read.ts';
export { OBLIGING_AUX } from './marks.ts';
