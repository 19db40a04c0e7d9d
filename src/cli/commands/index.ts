import type { Register } from '../program.ts';
import { registerDyad } from './dyad.ts';
import { registerEvents } from './events.ts';
import { registerExplain } from './explain.ts';
import { registerInitiatives } from './initiatives.ts';
import { registerParse } from './parse.ts';
import { registerServe } from './serve.ts';
import { registerShow } from './show.ts';

/** All commands, in the order in which help and reference list them. */
export const commands: readonly Register[] = [
  registerDyad,
  registerInitiatives,
  registerEvents,
  registerShow,
  registerParse,
  registerExplain,
  registerServe,
];
