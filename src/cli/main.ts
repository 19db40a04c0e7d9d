#!/usr/bin/env node
// What Node keeps compiled of itself it takes back only under its own flags: so these parts of it, which the program
// asks for, are loaded before any flag is set, and standard output and error are opened.
import 'node:crypto';
import 'node:fs/promises';
import 'node:os';
import 'node:stream/consumers';
import 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { growYoungAsUsual, growYoungAtOnce, loadPacked } from '../start/index.ts';
import type * as Entry from './entry.ts';

const streams = [process.stdout, process.stderr];

// One day's news ends before the optimiser has paid for itself. It takes in few of the functions that a function calls:
// that is half of its work and gains little. And patterns are compiled at once, not first for an interpreter and, asked
// a second time, again. Measured for the V8 of these versions: 0.03 s on one core's time, 0.1 to 0.4 s of all.
if (/^2[024]\./.test(process.versions.node)) {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=120');
  setFlagsFromString('--no-regexp-tier-up');
}
// Here a function must also do half as much again before it is optimised: 744 sentences take 1.30 s instead of 1.37 and
// 7,440 take 6.4 instead of 6.7 than with thrice as much and all functions taken in.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=100000');

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
await Promise.all(streams.map((stream) => new Promise((resolve) => stream.write('', resolve))));
process.exit(status);
