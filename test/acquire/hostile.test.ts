import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codes, gzipMembers, page, readBytes, readTarget, response } from './helpers.ts';

const LINE = '{"id":"a","text":"Arvonia warned Bretan."}\n';
const FEED = `<rss><channel><item><title>x</title><description>${'Arvonia met Bretan. '.repeat(20)}</description></item></channel></rss>`;
const SEEDS: Record<string, Buffer> = {
  'a.html': Buffer.from(page('Arvonia é', '<meta charset="utf-8">')),
  'a.jsonl': Buffer.from(LINE.repeat(3)),
  'a.json': Buffer.from(JSON.stringify([{ id: 'a', text: 'x' }], null, 1)),
  'a.rss': Buffer.from(FEED),
  'a.warc': Buffer.concat([1, 2].map((number) => response(`https://x.example/${number}`, page('x')))),
  'a.warc.gz': gzipMembers(
    response('https://x.example/1', gzipSync(page('x')), { 'Content-Encoding': 'gzip' }),
  ),
  'a.jsonl.gz': gzipSync(LINE.repeat(50)),
};

/** One small change to some bytes: flip, cut, double, insert. */
const mutation = fc.record({
  how: fc.constantFrom('flip', 'cut', 'double', 'insert', 'remove'),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(seed: Buffer, { how, place, length, bytes }: Mutation): Buffer {
  const at = Math.floor(place * seed.length);
  const [before, after] = [seed.subarray(0, at), seed.subarray(at)];
  if (how === 'cut') return before;
  if (how === 'double') return Buffer.concat([before, after.subarray(0, length), after]);
  if (how === 'insert') return Buffer.concat([before, bytes, after]);
  if (how === 'remove') return Buffer.concat([before, after.subarray(length)]);
  return Buffer.concat([before, bytes, after.subarray(bytes.length)]);
}

describe('damaged input', () => {
  it.each(Object.keys(SEEDS))(
    'of the kind of %s always gives something, and never an unforeseen error',
    async (name) => {
      const seed = SEEDS[name] as Buffer;
      await fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
          const bytes = mutations.reduce(mutate, seed);
          const outcome = await readBytes(bytes, name);
          expect(codes(outcome)).not.toContain('acquire.unexpected');
          expect(outcome.all.length).toBeGreaterThan(0);
          for (const rejection of outcome.rejections) {
            expect(rejection).toMatchObject({ stage: 'acquire', source: name });
            expect(rejection.reason).toMatch(/^\S.*\S$/s);
            expect(rejection.advice).toBeTruthy();
          }
        }),
        { numRuns: Number(process.env['FUZZ_RUNS'] ?? 300) },
      );
    },
  );

  it('of no kind at all too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const outcome = await readBytes(bytes);
        expect(codes(outcome)).not.toContain('acquire.unexpected');
        expect(outcome.all.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

/** A stream that never stands in memory as a whole. */
async function* repeated(chunk: Buffer, times: number, end = ''): AsyncGenerator<Uint8Array> {
  for (let count = 0; count < times; count += 1) yield chunk;
  yield Buffer.from(end);
}

const MEGABYTE = Buffer.alloc(1_000_000, 'a');

describe('enormous input', () => {
  it('of one line of 200 MB is passed over with bounded memory, and the rest is read', async () => {
    const start = Buffer.from('{"id":"long","text":"');
    const stdin = (async function* () {
      yield Buffer.from(LINE);
      yield start;
      yield* repeated(MEGABYTE, 200, `"}\n${LINE}`);
    })();
    const before = process.memoryUsage();
    let peak = 0;
    const watch = setInterval(() => {
      const now = process.memoryUsage();
      peak = Math.max(peak, now.rss - before.rss);
    }, 5);
    const outcome = await readTarget('-', { stdin });
    clearInterval(watch);
    expect(outcome.documents).toHaveLength(2);
    expect(outcome.rejections[0]).toMatchObject({ position: 'line 2', code: 'line.too-long' });
    expect(peak).toBeLessThan(256 * 1024 * 1024);
  });

  it('without line ends is read no further than allowed', async () => {
    let given = 0;
    const stdin = (async function* () {
      for await (const chunk of repeated(MEGABYTE, 500)) {
        given += chunk.length;
        yield chunk;
      }
    })();
    expect(codes(await readTarget('-', { stdin }))).toEqual(['document.too-large']);
    expect(given).toBeLessThan(20_000_000);
  });

  it('in a WARC record is passed over, and the next record is read', async () => {
    const stdin = (async function* () {
      yield Buffer.from(
        'WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: 200000000\r\n\r\n',
      );
      yield* repeated(MEGABYTE, 200, '\r\n\r\n');
      yield response('https://x.example/1', page('Arvonia'));
    })();
    const outcome = await readTarget('-', { stdin });
    expect(codes(outcome)).toEqual(['document.too-large']);
    expect(outcome.documents).toHaveLength(1);
  });

  it('in a WARC head is refused', async () => {
    const stdin = (async function* () {
      yield Buffer.from('WARC/1.0\r\nX: ');
      yield* repeated(MEGABYTE, 200, '\r\n\r\n');
      yield response('https://x.example/1', page('Arvonia'));
    })();
    const outcome = await readTarget('-', { stdin });
    expect(codes(outcome)).toEqual(['warc.malformed']);
    expect(outcome.documents).toHaveLength(1);
  });

  it.each([
    [
      'a feed of escaped brackets',
      `<rss><channel><item><title>${'&lt;'.repeat(1e6)}</title></item></channel></rss>`,
    ],
    ['a feed of brackets', `<rss><channel><item><description>${'<'.repeat(4e6)}`],
    ['a feed nested deep', `<rss>${'<a>'.repeat(1e6)}`],
    ['a feed with many attributes', `<rss><item ${'a="1" '.repeat(3e5)}/></rss>`],
    ['empty lines', `{"id":"a","text":"x"}${'\n'.repeat(16e6)}x`],
    ['lines that are no JSON', '{\n'.repeat(1e6)],
    ['records without length', 'WARC/1.0\r\n\r\n'.repeat(3e5)],
    ['comments that never end', '<!--'.repeat(4e6)],
    ['declarations', '<!A ['.repeat(3e6)],
    ['labels', '<meta '.repeat(2.5e6)],
    ['one high byte', Buffer.alloc(16e6, 0xe9)],
  ])('made of %s takes no more than 2 seconds', async (_what, bytes) => {
    // Time of the processor, not of the clock: other programs on the machine must not decide.
    const before = process.cpuUsage();
    expect((await readBytes(bytes, 'x')).all.length).toBeGreaterThan(0);
    const { user, system } = process.cpuUsage(before);
    expect(user + system).toBeLessThan(2_000_000);
  });

  it.each([
    ['bomb.txt.gz', () => gzipSync(Buffer.alloc(200_000_000, 'a'))],
    ['bomb.jsonl.gz', () => gzipSync(Buffer.from(LINE.repeat(1_000_000)))],
    [
      'bomb.warc.gz',
      () => gzipSync(Buffer.concat([response('https://x.example/', page('x')), Buffer.alloc(100_000_000)])),
    ],
    ['bomb.gz.gz', () => gzipSync(gzipSync(Buffer.alloc(200_000_000, 'a')))],
  ])('packed small (%s) is stopped', async (name, make) => {
    const outcome = await readBytes(make(), name);
    expect(codes(outcome).some((code) => code === 'gzip.bomb' || code === 'document.too-large')).toBe(true);
  });
});
