import type { Register } from '../program.ts';
import { registerExplain } from './explain.ts';

/** All commands, in the order in which help and reference list them. */
export const commands: readonly Register[] = [registerExplain];
