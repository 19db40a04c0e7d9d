import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchGdelt } from '../../../src/exchange/index.ts';
import { scratchFolder } from '../../store/fixtures.ts';
import { gdeltLine, zipOf } from './samples.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const NAMES = ['20150218230000', '20150218231500', '20150219000000'].map(
  (moment) => `${moment}.export.CSV.zip`,
);
const CONTENT = new Map(
  NAMES.map((name, index) => [
    name,
    zipOf(name.slice(0, -4), `${gdeltLine({ id: index, actor1: 'USA', actor2: 'MEX' })}\n`.repeat(50)),
  ]),
);

const bytesOf = (name: string): Buffer => CONTENT.get(name) ?? Buffer.alloc(0);

function masterList(): string {
  const lines = NAMES.map((name) => {
    const bytes = bytesOf(name);
    return `${bytes.length} ${createHash('md5').update(bytes).digest('hex')} http://elsewhere.example/gdeltv2/${name}`;
  });
  return [...lines, '12 nothing http://elsewhere.example/gdeltv2/20150218230000.gkg.csv.zip', ''].join('\n');
}

/** A server that answers as told for each path, once for each entry; afterwards as it should. */
async function serve(moods: Record<string, Answer[]> = {}): Promise<{ base: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const name = (request.url ?? '').replace('/v2/', '');
    asked.push(`${name}${request.headers.range === undefined ? '' : ` ${request.headers.range}`}`);
    const mood = moods[name]?.shift();
    if (mood !== undefined) return mood(request, response);
    if (name === 'masterfilelist.txt') return response.end(masterList());
    const bytes = CONTENT.get(name);
    if (bytes === undefined) return response.writeHead(404).end();
    const start = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    if (start > 0)
      response.writeHead(206, { 'Content-Range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` });
    return response.end(bytes.subarray(start));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2/`, asked };
}

/** Fetches the first day into a folder; the waits are only written down. */
async function fetched(base: string, folder: string, to = '2015-02-18') {
  const waits: number[] = [];
  const result = await fetchGdelt({
    base,
    folder,
    from: '2015-02-18',
    to,
    kinds: ['export'],
    agent: 'demarche test',
    now: () => '2026-01-01T00:00:00.000Z',
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  });
  return { ...result, waits };
}

const [first = '', second = ''] = NAMES;

describe('GDELT by its master list', { timeout: 60_000 }, () => {
  it('takes the files of the days asked for, from the base and nowhere else, and none twice', async () => {
    const { base, asked } = await serve();
    const folder = join(scratchFolder(), 'files');
    const result = await fetched(base, folder);
    expect(result.files).toEqual([join(folder, first), join(folder, second)]);
    expect(readFileSync(join(folder, first))).toEqual(bytesOf(first));
    expect(asked).toEqual(['masterfilelist.txt', first, second]);
    expect(await fetched(base, folder)).toMatchObject({ downloaded: 0, files: result.files });
    expect(asked).toHaveLength(4);
  });

  it('waits as long as the server asks, else longer each time', async () => {
    const busy: Answer = (_, response) => response.writeHead(429, { 'Retry-After': '7' }).end();
    const dated: Answer = (_, response) =>
      response.writeHead(503, { 'Retry-After': 'Thu, 01 Jan 2026 00:00:30 GMT' }).end();
    const down: Answer = (_, response) => response.writeHead(500).end();
    const { base } = await serve({ [first]: [busy, dated, down, down], 'masterfilelist.txt': [busy] });
    const result = await fetched(base, scratchFolder());
    expect(result.waits).toEqual([7000, 7000, 30_000, 4000, 8000]);
    expect(result.files).toHaveLength(2);
  });

  it('goes on where a connection broke off', async () => {
    const half = Math.floor(bytesOf(first).length / 2);
    const breaks: Answer = (_, response) => {
      response.writeHead(200, { 'Content-Length': bytesOf(first).length });
      response.write(bytesOf(first).subarray(0, half), () => response.destroy());
    };
    const { base, asked } = await serve({ [first]: [breaks] });
    const folder = scratchFolder();
    const result = await fetched(base, folder);
    expect(asked.filter((line) => line.startsWith(first))).toEqual([first, `${first} bytes=${half}-`]);
    expect(readFileSync(result.files[0] ?? '')).toEqual(bytesOf(first));
    expect(existsSync(join(folder, `${first}.part`))).toBe(false);
  });

  it('a later call goes on with what an earlier one left', async () => {
    const { base, asked } = await serve();
    const folder = scratchFolder();
    writeFileSync(join(folder, `${first}.part`), bytesOf(first).subarray(0, 10));
    writeFileSync(join(folder, second), 'not what it was');
    const result = await fetched(base, folder);
    expect(asked).toContain(`${first} bytes=10-`);
    expect(result.downloaded).toBe(2);
    expect(readFileSync(join(folder, second))).toEqual(bytesOf(second));
  });

  it.each([
    ['says less than it sends', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
    ['sends more than is listed', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(100)])],
    ['sends something else of the same length', (bytes: Buffer) => Buffer.alloc(bytes.length, 1)],
  ])('a server that %s is asked again', async (_, lie) => {
    const lies: Answer = (_request, response) => response.end(lie(bytesOf(first)));
    const { base } = await serve({ [first]: [lies] });
    const result = await fetched(base, scratchFolder());
    expect(readFileSync(result.files[0] ?? '')).toEqual(bytesOf(first));
    expect(result.rejections).toEqual([]);
  });

  it('a server that ignores where to go on is read from the start', async () => {
    const whole: Answer = (_, response) => response.end(bytesOf(first));
    const { base } = await serve({ [first]: [whole] });
    const folder = scratchFolder();
    writeFileSync(join(folder, `${first}.part`), 'other bytes');
    const result = await fetched(base, folder);
    expect(readFileSync(result.files[0] ?? '')).toEqual(bytesOf(first));
  });

  it('what is missing or never right is a rejection, and the rest comes in', async () => {
    const gone: Answer = (_, response) => response.writeHead(404).end();
    const wrong: Answer[] = Array.from({ length: 6 }, () => (_, response) => response.end('nothing like it'));
    const { base } = await serve({ [first]: [gone], [second]: wrong });
    const result = await fetched(base, scratchFolder(), '2015-02-19');
    expect(result.files.map((path) => path.split('/').at(-1))).toEqual([NAMES[2]]);
    expect(result.rejections.map(({ code }) => code)).toEqual(['fetch.refused', 'fetch.failed']);
  });

  it('days without files, and a base that is none, are said', async () => {
    const { base } = await serve();
    const options = {
      folder: scratchFolder(),
      kinds: ['export' as const],
      agent: 'x',
      now: () => '',
      wait: () => Promise.resolve(),
    };
    await expect(
      fetchGdelt({ ...options, base, from: '1999-01-01', to: '1999-12-31' }),
    ).rejects.toMatchObject({ code: 'fetch.nothing' });
    await expect(
      fetchGdelt({ ...options, base: 'ftp://x/', from: '2015-01-01', to: '2015-12-31' }),
    ).rejects.toMatchObject({
      code: 'fetch.base',
      exitCode: 2,
    });
  });
});
