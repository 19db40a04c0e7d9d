import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { ExportFormat } from '../../../src/core/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';

const MEGABYTE = 1e6;

/** What one download did to the server. */
export interface Served {
  takenBytes: number;
  /** Memory of the server before the download began, and the most it came to; 10^6 bytes. */
  beforeMegabytes: number;
  peakMegabytes: number;
  /** How long another request took meanwhile, sorted, in milliseconds; and before the download. */
  others: number[];
  alone: number[];
}

/** Most memory that a process has held so far, and what it holds now, as Linux tells. */
function memoryOf(id: number): { peak: number; now: number } {
  const status = readFileSync(`/proc/${id}/status`, 'utf8');
  const of = (name: string): number =>
    (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024) / MEGABYTE;
  return { peak: of('VmHWM'), now: of('VmRSS') };
}

async function timeOf(address: string): Promise<number> {
  const began = performance.now();
  await (await fetch(`${address}/api/v1/dyads/USA/CHN/series?by=year`)).arrayBuffer();
  return performance.now() - began;
}

/** Takes a download for some seconds, at most so many bytes a second, and closes the connection. */
async function take(url: string, seconds: number, bytesPerSecond: number): Promise<number> {
  const [response] = (await once(get(url), 'response')) as [IncomingMessage];
  const began = performance.now();
  let taken = 0;
  for await (const piece of response) {
    taken += (piece as Buffer).length;
    const ahead = (taken / bytesPerSecond) * 1000 - (performance.now() - began);
    if (ahead > 0) await pause(ahead);
    if (performance.now() - began > seconds * 1000) break;
  }
  return taken;
}

/**
 * Runs `demarche serve` (of `dist`) over a database, takes an export from it at a pace, and asks it for a series twice a
 * second meanwhile. Needs Linux.
 */
export async function served(
  path: string,
  format: ExportFormat,
  seconds: number,
  bytesPerSecond: number,
): Promise<Served> {
  const server = spawn(process.execPath, [resourcePath('dist/cli/main.js'), 'serve', '--db', path], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const { pid = 0 } = server;
  try {
    let address: string | undefined;
    for await (const said of server.stderr) {
      address = /http:\/\/[\d.:]+/.exec(String(said))?.[0];
      if (address !== undefined) break;
    }
    if (address === undefined) throw new Error('the server did not start; run "npm run build" first');
    const alone: number[] = [];
    for (let count = 0; count < 10; count++) alone.push(await timeOf(address));
    const beforeMegabytes = memoryOf(pid).now;
    const others: number[] = [];
    const over = new AbortController();
    const asking = (async (base: string) => {
      while (!over.signal.aborted) {
        others.push(await timeOf(base));
        await pause(500);
      }
    })(address);
    const takenBytes = await take(`${address}/api/v1/export?format=${format}`, seconds, bytesPerSecond);
    over.abort();
    await asking;
    const sorted = (values: number[]): number[] => values.toSorted((a, b) => a - b);
    const { peak } = memoryOf(pid);
    return { takenBytes, beforeMegabytes, peakMegabytes: peak, others: sorted(others), alone: sorted(alone) };
  } finally {
    server.kill();
  }
}
