import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { code } from './fiction.ts';

/** One plain sentence for each thing that states do to each other; see the head of the file. */
const rows = readFileSync(new URL('sentences.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.split('\t') as [type: string, actor: string, recipient: string, sentence: string]);

function holds([type, actor, recipient, sentence]: (typeof rows)[number]): boolean {
  const coded = code(sentence);
  if (type === 'NONE') return coded.length === 0;
  return coded.some(({ event }) => {
    const actors = event.actor.map((one) => one.code);
    // Of a symmetric act all parties are actors.
    const others = event.recipient.length > 0 ? event.recipient.map((one) => one.code) : actors;
    if (event.event[0] !== type) return false;
    return (actor === '' || actors.includes(actor)) && (recipient === '' || others.includes(recipient));
  });
}

describe('the book of sentences', () => {
  it('holds', () => {
    const failing = rows.filter((row) => !holds(row)).map((row) => `${row[0]}: ${row[3]}`);
    expect(failing).toEqual([]);
  });

  it('covers every PLOVER type', () => {
    expect(new Set(rows.map(([type]) => type)).size).toBe(17);
  });
});
