/** How the command and its worker threads start: from the packed program, and with which room for new objects. */
export { DIGEST_LENGTH, PACKED, loadPacked, type Packed } from './packed.ts';
export { growYoungAsUsual, growYoungAtOnce, keepYoungSmall } from './youngGeneration.ts';
