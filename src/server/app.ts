import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Route } from '../api/index.ts';
import { openApiDescription, routes } from '../api/index.ts';
import { DemarcheError } from '../core/index.ts';
import type { Store } from '../store/index.ts';
import { withScope } from '../store/index.ts';
import type { JsonRoute } from './answers.ts';
import { answers } from './answers.ts';
import { answerDownload, answerExport, attached } from './downloads.ts';
import type { PageFile } from './pageFiles.ts';
import { scopeOf } from './parsed.ts';

export interface AppOptions {
  store: Store;
  version: string;
  /** The built page by path: `/`, `/assets/index.js` … */
  page: ReadonlyMap<string, PageFile>;
  /** Names under which the server may be called; a page elsewhere cannot read it through a name of its own. */
  hosts: ReadonlySet<string>;
}

/** Text of articles is data: the page may run its own script and nothing else. */
const HEADERS: Record<string, string> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

function problem(context: Context, thrown: unknown): Response {
  if (thrown instanceof DemarcheError) {
    const { code, message, advice } = thrown;
    const status = code === 'not-found' ? 404 : thrown.exitCode === 2 ? 400 : 500;
    return context.json({ code, message, advice }, status);
  }
  return context.json(
    {
      code: 'server.fault',
      message: 'The server met a fault of its own.',
      advice: 'Please report it with the address you asked for.',
    },
    500,
  );
}

/** The HTTP API and the page, as one application that any server of requests can run. */
export function createApp({ store, version, page, hosts }: AppOptions): Hono {
  const app = new Hono();
  app.use('*', async (context, next) => {
    const host = (context.req.header('host') ?? '').replace(/:\d+$/, '');
    if (!hosts.has(host)) {
      return context.json(
        {
          code: 'server.host',
          message: `"${host}" is not a name of this server.`,
          advice: 'Use the address it printed.',
        },
        421,
      );
    }
    await next();
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
  });
  app.get('/api/v1/openapi.json', (context) => context.json(openApiDescription(version)));
  app.get(routes.export.path, async (context) => attached(await answerExport(store, context.req.query())));
  app.get(routes.download.path, async (context) => {
    const answer = await answerDownload(store, context.req.param('file') ?? '', context.req.query());
    return answer instanceof Response ? answer : attached(answer);
  });
  for (const [name, route] of Object.entries<Route>(routes)) {
    if (route.file !== undefined) continue;
    const answer = answers[name as JsonRoute];
    app.get(route.path, async (context) => {
      const params = context.req.param() as Record<string, string>;
      const { scope, query } = scopeOf(context.req.query());
      return context.json(await withScope(store, scope, (part) => answer(part, params, query, version)));
    });
  }
  app.get('*', (context) => {
    const file = page.get(context.req.path);
    if (file === undefined) {
      return problem(
        context,
        new DemarcheError('not-found', 'There is no such page here.', 'Go to / instead.'),
      );
    }
    return context.body(file.bytes, 200, { 'content-type': file.type, 'cache-control': file.caching });
  });
  app.onError((thrown, context) => problem(context, thrown));
  return app;
}
