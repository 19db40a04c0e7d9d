import type { Register } from '../program.ts';
import { registerBetween } from './between.ts';
import { registerBlocs } from './blocs.ts';
import { registerChangepoints } from './changepoints.ts';
import { registerCode } from './code.ts';
import { registerDoctor } from './doctor.ts';
import { registerDyad } from './dyad.ts';
import { registerEvaluate } from './evaluate.ts';
import { registerEvents } from './events.ts';
import { registerExplain } from './explain.ts';
import { registerExport } from './export.ts';
import { registerImport } from './import.ts';
import { registerIngest } from './ingest.ts';
import { registerInitiatives } from './initiatives.ts';
import { registerParse } from './parse.ts';
import { registerRead } from './read.ts';
import { registerRebuild } from './rebuild.ts';
import { registerServe } from './serve.ts';
import { registerShow } from './show.ts';
import { registerTriads } from './triads.ts';

/** All commands, in the order in which help and reference list them. */
export const commands: readonly Register[] = [
  registerRead,
  registerParse,
  registerCode,
  registerIngest,
  registerImport,
  registerDyad,
  registerBetween,
  registerTriads,
  registerBlocs,
  registerChangepoints,
  registerInitiatives,
  registerEvents,
  registerShow,
  registerExplain,
  registerExport,
  registerServe,
  registerDoctor,
  registerRebuild,
  registerEvaluate,
];
