import { createServer, type Server } from 'node:http';
import { createServer as createSocketServer, type AddressInfo, type Server as SocketServer } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AcquireOptions, FetchOptions } from '../../src/acquire/index.ts';
import { codes, page, readTarget, wordsOf, type Outcome } from './helpers.ts';

const HTML = page('Arvonia and Bretan signed the river treaty.');
let server: Server;
let raw: SocketServer;
let canary: Server;
let canaryCalls = 0;
let port = 0;
let rawPort = 0;
let rawAnswer = '';
const asked: { url: string; agent: string; host: string }[] = [];

const listen = async (which: Server | SocketServer, address: string): Promise<number> => {
  await new Promise<void>((resolve) => which.listen(0, address, () => resolve()));
  return (which.address() as AddressInfo).port;
};

beforeAll(async () => {
  canary = createServer((_request, response) => {
    canaryCalls += 1;
    response.end('secret');
  });
  const canaryPort = await listen(canary, '127.0.0.2');
  server = createServer((request, response) => {
    const url = request.url ?? '';
    asked.push({ url, agent: request.headers['user-agent'] ?? '', host: request.headers.host ?? '' });
    const redirect = (location: string): unknown => response.writeHead(302, { Location: location }).end();
    if (url === '/page') response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(HTML);
    else if (url === '/gzip') response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(HTML));
    else if (url === '/br')
      response.writeHead(200, { 'Content-Encoding': 'br' }).end(brotliCompressSync(HTML));
    else if (url === '/latin')
      response
        .writeHead(200, { 'Content-Type': 'text/html; charset=iso-8859-1' })
        .end(Buffer.from('<p>Brétan', 'latin1'));
    else if (url === '/bomb')
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(Buffer.alloc(60_000_000)));
    else if (url === '/long') response.end(Buffer.alloc(3_000_000, 'a'));
    else if (url === '/gone') response.writeHead(404).end('no');
    else if (url === '/busy') response.writeHead(503).end('no');
    else if (url === '/slow') response.write('<p>…');
    else if (url === '/hop') redirect('/page');
    else if (url === '/round') redirect('/round');
    else if (url === '/inside') redirect(`http://127.0.0.2:${canaryPort}/`);
    else if (url === '/inside-number') redirect(`http://2130706434:${canaryPort}/`);
    else if (url === '/inside-name') redirect(`http://inside.example:${canaryPort}/`);
    else if (url === '/inside-6') redirect(`http://[::ffff:127.0.0.2]:${canaryPort}/`);
    else if (url === '/file') redirect('file:///etc/passwd');
    else if (url === '/userinfo') redirect(`http://a:b@127.0.0.1:${port}/page`);
    else if (url === '/feed')
      response.end(
        `<rss><channel><title>Gazette</title><item><title>The treaty</title><link>/page</link>
         <pubDate>Sun, 02 Mar 2014 10:00:00 GMT</pubDate></item>
         <item><link>http://127.0.0.2:${canaryPort}/</link></item><item><link>file:///etc/passwd</link></item>
         <item><link>/feed</link></item></channel></rss>`,
      );
    else response.writeHead(204).end();
  });
  port = await listen(server, '127.0.0.1');
  raw = createSocketServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.end(rawAnswer));
  });
  rawPort = await listen(raw, '127.0.0.1');
  options.fetch.allowPorts = [port, rawPort, canaryPort];
});

afterAll(() => {
  server.closeAllConnections();
  for (const which of [server, raw, canary]) which.close();
});

const options: AcquireOptions & { fetch: FetchOptions } = {
  fetch: {
    allowAddresses: ['127.0.0.1'],
    allowPorts: [],
    pauseMilliseconds: 1,
    timeoutMilliseconds: 2_000,
    resolve: async (host) => ({ 'inside.example': ['127.0.0.2'], 'news.example': ['127.0.0.1'] })[host] ?? [],
  },
};

const get = (path: string, more: AcquireOptions = {}): Promise<Outcome> =>
  readTarget(`http://news.example:${port}${path}`, { ...options, ...more });

describe('fetching', () => {
  it('gets a page, with a name for itself and the host it asked for', async () => {
    const { documents } = await get('/page');
    expect(wordsOf(documents[0]!)).toBe(HTML);
    expect(documents[0]).toMatchObject({
      source: `http://news.example:${port}/page`,
      content: { kind: 'html' },
      given: { url: `http://news.example:${port}/page` },
    });
    expect(documents[0]?.given.fetched).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(asked.at(-1)).toMatchObject({ host: `news.example:${port}` });
    expect(asked.at(-1)?.agent).toContain('Demarche');
  });

  it.each(['/gzip', '/br', '/hop'])('unpacks and follows (%s)', async (path) => {
    expect(wordsOf((await get(path)).documents[0]!)).toBe(HTML);
  });

  it('reads the charset of the header', async () => {
    expect(wordsOf((await get('/latin')).documents[0]!)).toBe('<p>Brétan');
  });

  it.each([
    ['/gone', 'fetch.status'],
    ['/busy', 'fetch.status'],
    ['/nothing', 'document.empty'],
    ['/round', 'fetch.redirects'],
    ['/bomb', 'document.too-large'],
    ['/file', 'fetch.scheme'],
    ['/userinfo', 'fetch.userinfo'],
    ['/inside', 'fetch.private-address'],
    ['/inside-number', 'fetch.private-address'],
    ['/inside-name', 'fetch.private-address'],
    ['/inside-6', 'fetch.private-address'],
  ])('%s is refused: %s', async (path, code) => {
    const outcome = await get(path);
    expect(codes(outcome)).toEqual([code]);
    expect(outcome.rejections[0]?.source).toBe(`http://news.example:${port}${path}`);
    expect(canaryCalls).toBe(0);
  });

  it('stops at a body that is too long and at a server that is too slow', async () => {
    expect(codes(await get('/long', { fetch: { ...options.fetch, maxBytes: 1_000_000 } }))).toEqual([
      'fetch.too-large',
    ]);
    expect(codes(await get('/slow', { fetch: { ...options.fetch, timeoutMilliseconds: 200 } }))).toEqual([
      'fetch.timeout',
    ]);
  });

  it.each([
    ['HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<p>too short', 'fetch.broken-off'],
    ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>x', 'fetch.broken-off'],
    ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno size\r\n', 'fetch.failed'],
    ['what is this?\r\n\r\n', 'fetch.failed'],
    ['', 'fetch.broken-off'],
    [`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`, 'fetch.failed'],
    ['HTTP/1.1 302 Found\r\nLocation: http://[\r\n\r\n', 'fetch.address'],
  ])('answers that break off or are no HTTP are refused (%#)', async (answer, code) => {
    rawAnswer = answer;
    expect(codes(await readTarget(`http://127.0.0.1:${rawPort}/`, options))).toEqual([code]);
  });

  it('takes a body that is longer than stated as stated, or refuses it', async () => {
    rawAnswer = 'HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n<p>xsmuggled';
    const { documents, rejections } = await readTarget(`http://127.0.0.1:${rawPort}/`, options);
    expect(documents.map(wordsOf).concat(rejections.map(({ code }) => code))).toHaveLength(1);
    expect(documents.every((document) => wordsOf(document) === '<p>x')).toBe(true);
  });

  it('names a host that does not exist', async () => {
    expect(codes(await readTarget('http://nowhere.example/', options))).toEqual(['fetch.unknown-host']);
  });

  it('follows the links of a feed, and only where it may', async () => {
    const outcome = await get('/feed', { followLinks: true });
    expect(outcome.documents).toHaveLength(1);
    expect(outcome.documents[0]).toMatchObject({
      position: `item 1, http://news.example:${port}/page`,
      given: { title: 'The treaty', date: '2014-03-02', publisher: 'Gazette' },
    });
    expect(new Set(codes(outcome))).toEqual(
      new Set(['fetch.private-address', 'feed.no-article', 'fetch.repeated-link']),
    );
    expect(canaryCalls).toBe(0);
  });
});
