import { describe, expect, it } from 'vitest';
import { TextTable } from '../../src/platform/index.ts';

describe('a table of texts', () => {
  const texts = new Map(
    Array.from({ length: 1000 }, (_, number) => [`key ${number}`, `{"čísло": ${number}}`] as const),
  );
  const read = (bytes: Uint8Array<ArrayBuffer>) => new TextTable(bytes);

  it('gives back every text under its key, and nothing else', () => {
    const table = read(TextTable.pack(texts));
    for (const [key, text] of texts) expect(table.get(key)).toBe(text);
    for (const key of ['key', 'key 1000', '', 'key 1\t', 'constructor'])
      expect(table.get(key)).toBeUndefined();
  });

  it('is read at any place of a buffer that numbers may begin at', () => {
    const bytes = TextTable.pack(texts);
    const buffer = new ArrayBuffer(bytes.length + 8);
    const inside = new Uint8Array(buffer, 4, bytes.length);
    inside.set(bytes);
    expect(read(inside).get('key 999')).toBe('{"čísло": 999}');
  });

  it('tells keys apart that share a hash, keeps the first of two alike, and takes few entries or none', () => {
    // Both have the hash 1582148253.
    const table = read(
      TextTable.pack([
        ['costarring', 'one'],
        ['liquid', 'other'],
        ['liquid', 'late'],
      ]),
    );
    expect([table.get('costarring'), table.get('liquid')]).toEqual(['one', 'other']);
    expect(read(TextTable.pack([['', 'head']])).get('')).toBe('head');
    expect(read(TextTable.pack([])).get('')).toBeUndefined();
  });
});
