#!/usr/bin/env node
import { loadPacked } from './packed.ts';

const packed = loadPacked();
const { run, processIo } = packed ?? (await import('./entry.ts'));

// A reader that has seen enough ("| head") closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), processIo());
// Set by the build, which runs the program once so that the next start finds it compiled.
if (process.env['DEMARCHE_KEEP_COMPILED'] !== undefined) packed?.keepCompiled();
