import { once } from 'node:events';
import type { Palette } from './print/colour.ts';
import { paletteFor } from './print/colour.ts';

/** What a command may touch of the outside world; handed in, so that tests can stand in for a terminal. */
export interface Io {
  out: NodeJS.WritableStream;
  err: NodeJS.WriteStream;
  palette: Palette;
  /** Milliseconds since some fixed moment. */
  clock: () => number;
  /** The day it is, `YYYY-MM-DD`, in universal time. */
  today: () => string;
  /** The present moment, ISO 8601, in universal time. */
  now: () => string;
}

/** The real terminal, clock and calendar. */
export function processIo(): Io {
  return {
    out: process.stdout,
    err: process.stderr,
    palette: paletteFor(process.stdout, process.env),
    clock: milliseconds,
    today: () => new Date().toISOString().slice(0, 10),
    now: () => new Date().toISOString(),
  };
}

/** Not `performance.now()`, for which Node would first load its instruments. */
function milliseconds(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}

/** Writes and waits while the reader is slow, so that memory stays flat on long outputs. */
export async function write(io: Io, text: string | Uint8Array): Promise<void> {
  if (!io.out.write(text)) await once(io.out, 'drain');
}

/** One JSON value, indented. */
export async function writeJson(io: Io, value: unknown): Promise<void> {
  await write(io, `${JSON.stringify(value, null, 2)}\n`);
}

/** One JSON object on one line. */
export async function writeJsonLine(io: Io, value: unknown): Promise<void> {
  await write(io, `${JSON.stringify(value)}\n`);
}

/** A message for the person at the terminal: standard error, so that results stay clean. */
export function say(io: Io, message: string): void {
  io.err.write(`${message}\n`);
}
