import type { Acquired } from '../../src/acquire/index.ts';
import { digest } from '../../src/platform/index.ts';
import type { IngestOptions } from '../../src/pipeline/index.ts';
import { inlinePool } from '../../src/pipeline/index.ts';
import { createCoder } from './fictionCoder.mjs';

/** A document of plain text; its id is the digest of the text unless given. */
export function document(
  text: string,
  fields: { id?: string; date?: string; source?: string } = {},
): Acquired {
  const { id = digest(text), date, source = 'world.txt' } = fields;
  return {
    kind: 'document',
    document: {
      id,
      digest: digest(text),
      source,
      content: { kind: 'text', text },
      given: date === undefined ? {} : { date },
    },
  };
}

/** `count` different stories; every seventh is a copy of the one before, every eleventh empty. */
export function stories(count: number): Acquired[] {
  return Array.from({ length: count }, (_, index) => {
    if (index % 11 === 10) return document('', { id: `empty-${index}`, source: `empty-${index}.txt` });
    const source = index % 7 === 6 ? index - 1 : index;
    const verb = ['praised', 'accused', 'attacked'][source % 3] ?? 'praised';
    const body = `On day ${'x'.repeat(source % 50)} nothing else of note was heard number ${source.toString(36).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}. FRE ${verb} SYL.`;
    const copy =
      index % 7 === 6
        ? body.toUpperCase().replaceAll(/FRE (\w+) SYL/g, (all) => all.replace(verb.toUpperCase(), verb))
        : body;
    return document(copy, {
      date: `2014-0${1 + (index % 9)}-1${index % 10}`,
      source: `story-${index}.txt`,
    });
  });
}

export async function* stream<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

export function options(fields: Partial<IngestOptions> = {}): IngestOptions {
  return {
    pool: inlinePool(createCoder()),
    coder: 'fiction',
    clock: () => 0,
    now: () => '2024-01-01T00:00:00Z',
    batchDocuments: 8,
    ...fields,
  };
}

/** A generator of numbers that looks random and is the same every time (xorshift). */
export function seeded(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const list = [...items];
  for (let index = list.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [list[index], list[other]] = [list[other] as Item, list[index] as Item];
  }
  return list;
}
