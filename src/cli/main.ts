#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { growYoungAsUsual, growYoungAtOnce, loadPacked } from '../start/index.ts';
import type * as Entry from './entry.ts';

// Three times the work before a function is optimised: one day's news ends before the optimiser has paid for itself,
// longer runs still profit. 744 sentences 1.6 s and 7,440 7.6 s; with 800000 the long run takes 8.3. Measured for the V8
// of Node 20 only. Patterns are compiled at once, not first for an interpreter and, asked a second time, again: 0.03 s.
if (process.versions.node.startsWith('20.')) {
  setFlagsFromString('--interrupt-budget=200000');
  setFlagsFromString('--no-regexp-tier-up');
}

// The compiler takes back what it made only under the flags it made it under: those of coding, here or in a worker.
growYoungAtOnce();
const packed = loadPacked();
const program = (packed?.program as typeof Entry | undefined) ?? (await import('./entry.ts'));
growYoungAsUsual();

// A reader that has seen enough ("| head") closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// Set by the build, which runs the program once so that the next start finds it compiled and its tables prepared.
const keep = process.env['DEMARCHE_KEEP_COMPILED'] !== undefined;
if (keep) program.keepPrepared();
const status = await program.run(process.argv.slice(2), program.processIo());
if (keep) packed?.keepCompiled();

// What is written has gone out when the streams call back; the engine's own work, as optimising, need not end first.
await Promise.all(
  [process.stdout, process.stderr].map((stream) => new Promise((resolve) => stream.write('', resolve))),
);
process.exit(status);
