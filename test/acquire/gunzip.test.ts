import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gunzip } from '../../src/acquire/bytes/gunzip.ts';
import { ByteReader } from '../../src/acquire/bytes/reader.ts';
import { InputProblem } from '../../src/acquire/problem.ts';
import { codes, gzipMembers, page, readBytes } from './helpers.ts';

const LIMITS = { maxInflatedBytes: 64 * 1024 * 1024, maxInflationRatio: 200 };

/** Everything that comes out, and the codes of what went wrong on the way. */
async function gunzip(packed: Uint8Array, limits = LIMITS): Promise<{ bytes: Buffer; problems: string[] }> {
  const stream = new Gunzip(ByteReader.of(packed), limits);
  const parts: Uint8Array[] = [];
  const problems: string[] = [];
  for (;;) {
    try {
      const step = await stream.next();
      if (step.done === true) return { bytes: Buffer.concat(parts), problems };
      parts.push(step.value);
    } catch (thrown) {
      problems.push(thrown instanceof InputProblem ? thrown.code : 'unforeseen');
    }
  }
}

/** Bytes that hardly shrink. */
const noise = (length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, index) => (index * 2_654_435_761) >>> 13));

describe('unpacking', () => {
  it('gives what the plain twin gives, for any members', async () => {
    const parts = fc.array(fc.uint8Array({ maxLength: 200 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(parts, async (members) => {
        const packed = gzipMembers(...members.map((member) => Buffer.from(member)));
        expect(await gunzip(packed)).toEqual({ bytes: gunzipSync(packed), problems: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('reads large members and keeps their starts', async () => {
    const first = gzipSync(noise(300_000));
    const stream = new Gunzip(ByteReader.of(Buffer.concat([first, gzipSync('second')])), LIMITS);
    while ((await stream.next()).done !== true);
    expect(stream.members).toEqual([
      { unpacked: 0, packed: 0 },
      { unpacked: 300_000, packed: first.length },
    ]);
  });

  it('reads names, comments, extra fields and header checksums', async () => {
    const plain = gzipSync('words');
    const head = Buffer.from([0x1f, 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3]);
    const extras = Buffer.concat([
      Buffer.from([2, 0, 1, 2]),
      Buffer.from('name\0comment\0'),
      Buffer.from([0, 0]),
    ]);
    expect((await gunzip(Buffer.concat([head, extras, plain.subarray(10)]))).bytes.toString()).toBe('words');
  });

  it('says of every cut that the file is truncated, and gives what came before', async () => {
    const packed = gzipSync(noise(500));
    for (let length = 1; length < packed.length; length += 1) {
      const { bytes, problems } = await gunzip(packed.subarray(0, length));
      expect(problems, `cut at ${length}`).toEqual([length < 2 ? 'gzip.damaged' : 'gzip.truncated']);
      expect(noise(500).subarray(0, bytes.length)).toEqual(bytes);
    }
  });

  it('goes on with the next member after a damaged one', async () => {
    const [first, second, third] = [gzipSync('one,'), gzipSync(noise(400)), gzipSync('three')];
    second[60] = (second[60] ?? 0) ^ 0xff;
    const { bytes, problems } = await gunzip(Buffer.concat([first, second, third]));
    expect(problems).toEqual(['gzip.damaged']);
    expect(bytes.toString('latin1').startsWith('one,')).toBe(true);
    expect(bytes.toString('latin1').endsWith('three')).toBe(true);
  });

  it('notices a wrong checksum', async () => {
    const packed = gzipSync('words');
    packed[packed.length - 8] = (packed[packed.length - 8] ?? 0) ^ 1;
    expect((await gunzip(packed)).problems).toEqual(['gzip.damaged']);
  });

  it('takes zeros after the last member for padding', async () => {
    expect((await gunzip(Buffer.concat([gzipSync('a'), Buffer.alloc(512)]))).problems).toEqual([]);
  });

  it('stops bombs by ratio and by size, early', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const byRatio = await gunzip(bomb);
    expect(byRatio.problems).toEqual(['gzip.bomb']);
    expect(byRatio.bytes.length).toBeLessThan(20 * 1024 * 1024);
    const bySize = await gunzip(gzipSync(noise(300_000)), { ...LIMITS, maxInflatedBytes: 100_000 });
    expect(bySize.problems).toEqual(['gzip.bomb']);
  });
});

describe('packed files', () => {
  it('are read as what is in them', async () => {
    const outcome = await readBytes(gzipSync(page('Arvonia met Bretan.')), 'a.html.gz');
    expect(outcome.documents[0]?.content.kind).toBe('html');
  });

  it('give the lines before the end of a truncated one, then one rejection', async () => {
    const lines = Array.from({ length: 2000 }, (_, index) =>
      JSON.stringify({ id: `d${index}`, text: `Arvonia sent note ${index * 7919} to Bretan.` }),
    );
    const packed = gzipSync(lines.join('\n'));
    const outcome = await readBytes(packed.subarray(0, packed.length / 2), 'lines.jsonl.gz');
    expect(outcome.documents.length).toBeGreaterThan(500);
    expect(codes(outcome)).toEqual(['gzip.truncated']);
    expect(outcome.rejections[0]?.position).toBe(`byte ${Math.floor(packed.length / 2)} of the packed data`);
  });

  it('packed in themselves are opened twice and no further', async () => {
    const twice = gzipSync(gzipSync('Arvonia thanked Bretan.'));
    expect((await readBytes(twice)).documents).toHaveLength(1);
    expect(codes(await readBytes(gzipSync(gzipSync(twice))))).toEqual(['gzip.nested']);
  });
});
