import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { codes, page, readBytes, readTarget, record, response, wordsOf } from './helpers.ts';

const HTML = page('Arvonia recalled its envoy from Bretan.');
const INFO = record({ 'WARC-Type': 'warcinfo', 'Content-Type': 'application/warc-fields' }, 'software: test');
const REQUEST = record(
  { 'WARC-Type': 'request', 'WARC-Target-URI': 'https://x.example/', 'Content-Type': 'application/http' },
  'GET / HTTP/1.1\r\n\r\n',
);

describe('WARC', () => {
  it('gives the pages of response and resource records', async () => {
    const resource = record(
      { 'WARC-Type': 'resource', 'WARC-Target-URI': 'https://x.example/2', 'Content-Type': 'text/plain' },
      'Bretan expelled two diplomats.',
    );
    const bytes = Buffer.concat([INFO, REQUEST, response('https://x.example/1', HTML), resource]);
    const { documents, rejections } = await readBytes(bytes, 'a.warc');
    expect(rejections).toEqual([]);
    expect(documents.map(({ content, position, given }) => [content.kind, position, given])).toEqual([
      [
        'html',
        `record at byte ${INFO.length + REQUEST.length}`,
        { url: 'https://x.example/1', fetched: '2023-05-04' },
      ],
      ['text', `record at byte ${bytes.length - resource.length}`, { url: 'https://x.example/2' }],
    ]);
  });

  it('packed record by record, names the place in the packed file', async () => {
    const first = gzipSync(INFO);
    const bytes = Buffer.concat([first, gzipSync(response('https://x.example/1', HTML))]);
    const { documents } = await readBytes(bytes, 'a.warc.gz');
    expect(documents[0]?.position).toBe(`record at byte ${first.length}`);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['gzip, br', (bytes: string) => brotliCompressSync(gzipSync(bytes))],
  ])('takes off the content coding %s', async (coding, encode) => {
    const bytes = response('https://x.example/1', encode(HTML), { 'Content-Encoding': coding });
    expect(wordsOf((await readBytes(bytes)).documents[0]!)).toBe(HTML);
  });

  it('takes off chunks, right ones and wrong ones', async () => {
    const chunked = { 'Transfer-Encoding': 'chunked' };
    const half = HTML.length >> 1;
    const right = `${half.toString(16)};x=1\r\n${HTML.slice(0, half)}\r\n${(HTML.length - half).toString(16)}\r\n${HTML.slice(half)}\r\n0\r\n\r\n`;
    const sound = await readBytes(response('https://x.example/1', right, chunked));
    expect([wordsOf(sound.documents[0]!), sound.notes]).toEqual([HTML, []]);
    const none = await readBytes(response('https://x.example/1', HTML, chunked));
    expect([wordsOf(none.documents[0]!), none.notes[0]]).toEqual([
      HTML,
      'labelled chunked, but its body is not',
    ]);
    const cut = await readBytes(response('https://x.example/1', right.slice(0, -9), chunked));
    expect(cut.notes[0]).toBe('the last chunk of its body is missing');
  });

  it('keeps a body that says it is packed and is not', async () => {
    const outcome = await readBytes(response('https://x.example/1', HTML, { 'Content-Encoding': 'gzip' }));
    expect([wordsOf(outcome.documents[0]!), outcome.notes[0]]).toEqual([
      HTML,
      'labelled gzip, but its body is not packed',
    ]);
  });

  it('rejects answers that are no pages, and packed bombs', async () => {
    const moved = record(
      {
        'WARC-Type': 'response',
        'WARC-Target-URI': 'https://x.example/',
        'Content-Type': 'application/http',
      },
      'HTTP/1.1 301 Moved\r\nLocation: /a\r\n\r\n',
    );
    const image = response('https://x.example/i', Buffer.from([0xff, 0xd8, 0xff, 0, 0]), {
      'Content-Type': 'image/jpeg',
    });
    const bomb = response('https://x.example/b', gzipSync(Buffer.alloc(30_000_000)), {
      'Content-Encoding': 'gzip',
    });
    const outcome = await readBytes(
      Buffer.concat([moved, image, bomb, response('https://x.example/1', HTML)]),
    );
    expect(codes(outcome)).toEqual(['warc.http-status', 'file.binary', 'document.too-large']);
    expect(outcome.documents).toHaveLength(1);
  });

  it('goes on after a record with a wrong length, a missing length, or no head', async () => {
    const sound = response('https://x.example/1', HTML);
    const short = record(
      { 'WARC-Type': 'resource', 'Content-Type': 'text/html', 'Content-Length': '10' },
      HTML,
    );
    const without = record({ 'WARC-Type': 'resource', 'Content-Length': 'many' }, HTML);
    const junk = Buffer.from('what is this\r\n\r\nand this\r\n');
    const outcome = await readBytes(
      Buffer.concat([sound, short, sound, without, sound, junk, sound]),
      'a.warc',
    );
    expect(outcome.documents).toHaveLength(4);
    expect(outcome.rejections.map(({ position, code }) => [position, code])).toEqual([
      [`record at byte ${sound.length}`, 'warc.wrong-length'],
      [`record at byte ${2 * sound.length + short.length}`, 'warc.malformed'],
      [`record at byte ${3 * sound.length + short.length + without.length}`, 'warc.malformed'],
    ]);
  });

  it('without pages says so', async () => {
    expect(codes(await readBytes(Buffer.concat([INFO, REQUEST])))).toEqual(['warc.no-documents']);
  });

  it('says of any cut where the archive breaks off', async () => {
    const sound = response('https://x.example/1', HTML);
    for (const cut of [3, 40, 200, sound.length - HTML.length, sound.length - 5]) {
      const outcome = await readBytes(Buffer.concat([sound, sound.subarray(0, cut)]), 'a.warc');
      expect(outcome.documents).toHaveLength(1);
      expect(outcome.rejections[0]?.position).toBe(`record at byte ${sound.length}`);
      expect(outcome.rejections[0]?.code).toMatch(/^warc\.(truncated|malformed)$/);
      const end = `at byte ${sound.length + cut}`;
      expect(outcome.rejections[0]?.reason).toContain(cut < 10 ? 'No record begins' : end);
    }
  });

  it('says of a cut packed archive where it breaks off', async () => {
    const first = gzipSync(response('https://x.example/1', HTML));
    const packed = Buffer.concat([first, gzipSync(response('https://x.example/2', HTML))]);
    const outcome = await readBytes(packed.subarray(0, packed.length - 40), 'a.warc.gz');
    expect(outcome.documents).toHaveLength(1);
    expect(codes(outcome)).toEqual(['gzip.truncated']);
    expect(outcome.rejections[0]?.position).toMatch(
      new RegExp(`^record at byte ${first.length}, byte ${packed.length - 40} of the packed data$`),
    );
  });

  it('loses only the damaged member of a packed archive', async () => {
    const members = [1, 2, 3].map((number) => gzipSync(response(`https://x.example/${number}`, HTML)));
    members[1]![70] = (members[1]![70] ?? 0) ^ 0x55;
    const outcome = await readBytes(Buffer.concat(members), 'a.warc.gz');
    expect(outcome.documents.map(({ given }) => given.url)).toEqual([
      'https://x.example/1',
      'https://x.example/3',
    ]);
    expect(codes(outcome)).toEqual(['gzip.damaged']);
  });

  const samples = new URL('../../../shared/data/warc/', import.meta.url).pathname;
  it.skipIf(!existsSync(samples))('reads the samples of other people, sound and broken', async () => {
    const { documents, rejections } = await readTarget(samples);
    const named = (path: string): string => path.split('/').at(-1) ?? '';
    expect(documents.map(({ source, position }) => `${named(source)} ${position ?? ''}`.trim())).toEqual([
      'SOURCE.txt',
      'example-bad-non-chunked.warc.gz record at byte 1197 of the unpacked data',
      'example-iana.org-chunked.warc record at byte 405',
      'example-resource.warc.gz record at byte 802',
      'example-wrong-chunks.warc.gz record at byte 0',
      'example.warc record at byte 1197',
      'example.warc.gz record at byte 784',
    ]);
    expect(rejections.map(({ source, code }) => [named(source), code])).toEqual([
      ['example-trunc.warc', 'warc.wrong-length'],
      ...Array.from({ length: 3 }, () => ['post-test.warc.gz', 'json.no-content']),
    ]);
  });

  it.skipIf(!existsSync(samples))('reports something for every cut of a real archive', async () => {
    const whole = readFileSync(`${samples}example.warc.gz`);
    for (let cut = 1200; cut < whole.length; cut += 97) {
      const outcome = await readBytes(whole.subarray(0, cut), 'example.warc.gz');
      expect(outcome.documents.length + outcome.rejections.length, `cut at ${cut}`).toBeGreaterThan(0);
    }
  });
});
