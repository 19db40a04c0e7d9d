import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../src/acquire/bytes/reader.ts';

const chunks = fc.array(
  fc.uint8Array({ maxLength: 12 }).map((bytes) => bytes.map((byte) => (byte % 5) + 9)),
  {
    maxLength: 12,
  },
);

function readerOver(parts: Uint8Array[]): ByteReader {
  return new ByteReader(
    (async function* () {
      yield* parts;
    })(),
  );
}

describe('the byte reader', () => {
  it('gives the same lines however the bytes are cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(chunks, async (parts) => {
        const lines: string[] = [];
        const reader = readerOver(parts);
        for (let line = await reader.line(1000); line !== null; line = await reader.line(1000)) {
          lines.push(line.bytes.toString('latin1'));
        }
        const whole = Buffer.concat(parts).toString('latin1');
        const expected = whole.split(/\r?\n/);
        // Bytes after the last line ending are a line, an empty rest is none.
        if (whole === '' || whole.endsWith('\n')) expected.pop();
        expect(lines).toEqual(expected);
        expect(reader.position).toBe(whole.length);
      }),
      { numRuns: 300 },
    );
  });

  it('takes, skips and peeks like slicing', async () => {
    await fc.assert(
      fc.asyncProperty(chunks, fc.nat(40), fc.nat(40), async (parts, skipped, taken) => {
        const whole = Buffer.concat(parts);
        const reader = readerOver(parts);
        expect(await reader.skip(skipped)).toBe(Math.min(skipped, whole.length));
        expect(await reader.peek(taken)).toEqual(whole.subarray(skipped, skipped + taken));
        expect(await reader.take(taken)).toEqual(whole.subarray(skipped, skipped + taken));
        expect(reader.position).toBe(Math.min(skipped + taken, whole.length));
      }),
      { numRuns: 300 },
    );
  });

  it('passes over a line that is too long and goes on after it', async () => {
    const reader = readerOver([Buffer.from('aaaa'), Buffer.from('aaaa\r\nbb'), Buffer.from('\nc')]);
    expect(await reader.line(4)).toMatchObject({ tooLong: true, length: 8 });
    expect((await reader.line(4))?.bytes.toString()).toBe('bb');
    expect(await reader.line(4)).toMatchObject({ length: 1, ended: false });
    expect(await reader.line(4)).toBeNull();
  });

  it('keeps a line of exactly the limit', async () => {
    expect(await readerOver([Buffer.from('abcd\r\n')]).line(4)).toMatchObject({ tooLong: false, length: 4 });
    expect(await readerOver([Buffer.from('abcde')]).line(4)).toMatchObject({ tooLong: true, length: 5 });
  });
});
