import { once } from 'node:events';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { attached } from '../../src/server/downloads.ts';
import { listen } from '../../src/server/index.ts';

const PIECE = 'x'.repeat(10_000);

/** More than the buffers of both sockets hold together. */
const FAR_TOO_MUCH = 64_000_000;

/** Waits until a count stands still, or passes what it may come to. */
async function settled(count: () => number): Promise<number> {
  for (let before = -1; before !== count() && count() < FAR_TOO_MUCH;) {
    before = count();
    await pause(300);
  }
  return count();
}

it('a download is made as fast as its reader takes it, and ends with him', { timeout: 30_000 }, async () => {
  let made = 0;
  let ended = false;
  async function* endless(): AsyncGenerator<string> {
    try {
      for (;;) {
        made += PIECE.length;
        yield await Promise.resolve(PIECE);
      }
    } finally {
      ended = true;
    }
  }
  const app = new Hono();
  app.get('/long', () => attached({ name: 'long.csv', type: 'text/csv', body: endless() }));
  app.get('/short', (context) => context.text('here'));
  const server = await listen(app, [0]);
  try {
    const [response] = (await once(get(`${server.address}/long`), 'response')) as [IncomingMessage];
    const atRest = await settled(() => made);
    expect(atRest).toBeLessThan(FAR_TOO_MUCH);
    expect(await (await fetch(`${server.address}/short`)).text()).toBe('here');
    let taken = 0;
    for await (const piece of response) if ((taken += (piece as Buffer).length) > FAR_TOO_MUCH) break;
    expect(made).toBeGreaterThan(FAR_TOO_MUCH);
    // Leaving the loop closes the connection.
    await expect.poll(() => ended).toBe(true);
  } finally {
    await server.close();
  }
});
