import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { DemarcheError } from '../core/index.ts';

/** A server that is listening. */
export interface Listening {
  /** `http://127.0.0.1:8080` */
  address: string;
  close: () => Promise<void>;
}

function listenOn(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', failed);
    // Only this machine can reach it: there is no login.
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

/**
 * Serves an application on 127.0.0.1, on the first free of the given ports.
 * @throws DemarcheError when all are taken.
 */
export async function listen(app: Hono, ports: readonly number[]): Promise<Listening> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    void getRequestListener(app.fetch)(request, response);
  });
  for (const port of ports) {
    if (!(await listenOn(server, port))) continue;
    const bound = server.address();
    const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
    return {
      address: `http://127.0.0.1:${actual}`,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }
  throw new DemarcheError(
    'server.port-taken',
    ports.length === 1 ? `Port ${ports[0]} is taken.` : `The ports ${ports[0]} to ${ports.at(-1)} are taken.`,
    'Choose another with --port.',
  );
}
