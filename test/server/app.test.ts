import { afterEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { routes } from '../../src/api/index.ts';
import type { ListedEvent, Problem, Series } from '../../src/api/index.ts';
import { createApp } from '../../src/server/index.ts';
import type { Store } from '../../src/store/index.ts';
import { openStore } from '../../src/store/index.ts';
import { actor, batch, coded, event, scratchFolder } from '../store/fixtures.ts';

const open: Store[] = [];
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

/** An application over a small database: three events of Pakistan and Russia in two articles. */
async function smallApp() {
  const store = await openStore(`${scratchFolder()}/small.duckdb`);
  open.push(store);
  const run = await store.startRun({
    coder: 'demarche test',
    started: '2024-01-01T00:00:00Z',
    models: {},
    settings: {},
  });
  const [pak, rus] = [actor('PAK'), actor('RUS')];
  const met = event('one', 0, {
    actor: [pak, rus],
    recipient: [],
    date: '2014-03-12',
    event: ['CONSULT'],
    event_scale: 2.5,
  });
  const praised = event('one', 1, { actor: [rus], recipient: [pak], date: '2014-03-13' });
  const refused = event('two', 0, {
    actor: [pak],
    recipient: [rus],
    date: '2014-05-01',
    event: ['REJECT'],
    quad_code: 3,
    event_scale: -2,
    confidence: 0.5,
  });
  const planned = event('two', 1, { actor: [pak], recipient: [rus], date: '2014-06-01', modality: 'future' });
  await store.saveBatch(batch(run, [coded('one', [met, praised]), coded('two', [refused, planned])]));
  const page = new Map([
    ['/', { bytes: new TextEncoder().encode('<p>page'), type: 'text/html', caching: 'no-cache' }],
  ]);
  const app = createApp({ store, version: '1.2.3', page, hosts: new Set(['localhost']) });
  const get = async (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://localhost${path}`, { headers: { host: 'localhost', ...headers } });
  const read = async <Schema extends z.ZodType>(schema: Schema, path: string): Promise<z.infer<Schema>> => {
    const response = await get(path);
    expect(response.status).toBe(200);
    return schema.parse(await response.json());
  };
  return { get, read };
}

describe('the HTTP API', () => {
  it('answers every route as its schema says', async () => {
    const { read } = await smallApp();
    const events = await read(routes.events.response, '/api/v1/events?dyad=PAK-RUS');
    expect(events).toMatchObject({ total: 4, next: null });
    const [first] = events.events;
    const detail = await read(routes.event.response, `/api/v1/events/${first?.id}`);
    expect(detail.event.text).toBe(first?.text);
    expect(detail.article.id).toBe(first?.document);
    await read(routes.document.response, '/api/v1/documents/one');
    const dyads = await read(routes.dyads.response, '/api/v1/dyads');
    expect(dyads.dyads).toEqual([
      {
        first: { code: 'PAK', name: 'Pakistan' },
        second: { code: 'RUS', name: 'Russia' },
        events: 3,
        articles: 2,
      },
    ]);
    await read(routes.initiatives.response, '/api/v1/initiatives?dyad=PAK-RUS');
    const status = await read(routes.status.response, '/api/v1/status');
    expect(status).toMatchObject({
      version: '1.2.3',
      documents: 2,
      events: 4,
      from: '2014-03-12',
      to: '2014-06-01',
    });
  });

  it('answers what stands beside the series as its schemas say', async () => {
    const { read } = await smallApp();
    const relation = '/api/v1/dyads/PAK/RUS';
    const claim = await read(routes.claim.response, `${relation}/claim?claim=up+since+2014&by=month`);
    expect(claim).toMatchObject({ claim: 'up since 2014', verdict: 'not enough data' });
    const { breadth } = await read(routes.breadth.response, `${relation}/breadth`);
    expect(breadth).toMatchObject({ events: 3, contexts: [{ context: 'diplomatic', share: 1 }] });
    const movement = await read(routes.movement.response, `${relation}/movement?by=month`);
    expect(movement.conflict.imbalance).toMatchObject({ first: 1, second: 0 });
    const { why } = await read(
      routes.why.response,
      `${relation}/why?before-from=2014-03-01&before-to=2014-03-31&after-from=2014-05-01&after-to=2014-05-31`,
    );
    expect(why?.change).toBeCloseTo(-5.75);
    for (const table of [why?.byType, why?.byContext, why?.byDirection])
      expect(table?.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(-5.75);
    const between = await read(
      routes.between.response,
      '/api/v1/between?state=PAK&poles=RUS,Chinese&by=year',
    );
    expect(between.poles.map(({ name }) => name)).toEqual(['Russia', 'China']);
    expect(between.points[0]?.poles[0]).toMatchObject({ pole: 'RUS', events: 3 });
  });

  it('gives a series whose every point is the sum of the events it lists', async () => {
    const { read } = await smallApp();
    const series: Series = await read(
      routes.series.response,
      '/api/v1/dyads/Pakistan/russian/series?by=month',
    );
    expect(series.points.map((point) => [point.start, point.events, point.meanScore])).toEqual([
      ['2014-03-01', 2, 3.75],
      ['2014-04-01', 0, null],
      ['2014-05-01', 1, -2],
    ]);
    for (const point of series.points) {
      const { events } = await read(
        routes.events.response,
        `/api/v1/events?dyad=PAK-RUS&modality=actual&from=${point.start}&to=${point.end}`,
      );
      expect(events).toHaveLength(point.events);
      const sum = events.reduce((total: number, one: ListedEvent) => total + one.event_scale, 0);
      expect(point.meanScore ?? 0).toBeCloseTo(events.length === 0 ? 0 : sum / events.length);
    }
  });

  it('leaves out on every route what is less sure than asked for', async () => {
    const { read } = await smallApp();
    const sure = 'min-confidence=0.8';
    const page = await read(routes.events.response, `/api/v1/events?dyad=PAK-RUS&${sure}`);
    expect(page.events.map(({ event_scale: score }) => score)).not.toContain(-2);
    expect(page.total).toBe(3);
    const series = await read(routes.series.response, `/api/v1/dyads/PAK/RUS/series?by=month&${sure}`);
    expect(series.points.map(({ start, events }) => [start, events])).toEqual([['2014-03-01', 2]]);
    expect(await read(routes.series.response, `/dyad/PAK-RUS.json?by=month&${sure}`)).toEqual(series);
    const { dyads } = await read(routes.dyads.response, `/api/v1/dyads?${sure}`);
    expect(dyads.map(({ events }) => events)).toEqual([2]);
    const { breadth } = await read(routes.breadth.response, `/api/v1/dyads/PAK/RUS/breadth?${sure}`);
    expect(breadth).toMatchObject({ events: 2 });
  });

  it('goes through pages without losing or doubling an event', async () => {
    const { read } = await smallApp();
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: z.infer<typeof routes.events.response> = await read(
        routes.events.response,
        `/api/v1/events?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      seen.push(...page.events.map(({ id }) => id));
      cursor = page.next;
    }
    expect(seen).toHaveLength(4);
    expect(new Set(seen).size).toBe(4);
  });

  it.each([
    ['/api/v1/dyads/Pakistn/RUS/series', 400, 'country.unknown', /Pakistan/],
    ['/api/v1/dyads/PAK/RUS/series?by=eon', 400, 'query.malformed', /openapi/],
    ['/api/v1/events?from=2014-02-31x', 400, 'query.malformed', /openapi/],
    ['/api/v1/events?min-confidence=high', 400, 'query.malformed', /openapi/],
    ['/api/v1/events?min-confidence=1.5', 400, 'query.malformed', /openapi/],
    ['/api/v1/events?dyad=PAK', 400, 'dyad.malformed', /PAK-RUS/],
    ['/api/v1/dyads/PAK/RUS/claim?claim=cheese', 400, 'claim.form', /Write/],
    ['/api/v1/dyads/PAK/RUS/why?before-from=2014-01-01', 400, 'query.malformed', /openapi/],
    ['/api/v1/between?state=PAK&poles=RUS', 400, 'between.poles', /poles/],
    ['/api/v1/between?state=PAK&poles=RUS,PAK', 400, 'between.poles', /poles/],
    ['/api/v1/events/ffffffffffff', 404, 'not-found', /id/],
    ['/nowhere', 404, 'not-found', /Go to/],
    ['/../package.json', 404, 'not-found', /Go to/],
  ])('says what is wrong and what to do: %s', async (path, status, code, advice) => {
    const { get } = await smallApp();
    const response = await get(path);
    expect(response.status).toBe(status);
    const problem = (await response.json()) as Problem;
    expect(problem.code).toBe(code);
    expect(problem.advice).toMatch(advice);
  });

  it('answers to its own name only, and lets a page run nothing but its own script', async () => {
    const { get } = await smallApp();
    expect((await get('/', { host: 'evil.example' })).status).toBe(421);
    const page = await get('/');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
  });
});
