import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/platform/index.ts';
import { codes, readBytes, wordsOf } from './helpers.ts';

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

describe('JSON Lines', () => {
  it('gives documents with all that is stated', async () => {
    const stated = {
      title: 'A treaty',
      date: '2014-03-02',
      url: 'https://gazette.example/1',
      publisher: 'Gazette',
      byline: 'I. Scribe',
      language: 'en-GB',
    };
    const { documents } = await readBytes(
      line({ id: 'doc-1', text: 'Arvonia met Bretan.', ...stated }),
      'a.jsonl',
    );
    expect(documents[0]).toMatchObject({
      id: 'doc-1',
      source: 'a.jsonl',
      position: 'line 1',
      content: { kind: 'text', text: 'Arvonia met Bretan.' },
      given: { ...stated, language: 'en' },
    });
  });

  it('keeps sentences as they are and prefers them', async () => {
    const { documents } = await readBytes(line({ id: 1, sentences: ['One.', 'Two.'], text: 'x' }));
    expect(documents[0]).toMatchObject({
      id: '1',
      content: { kind: 'sentences', sentences: ['One.', 'Two.'] },
    });
  });

  it('takes the digest of the line for the id where none is given', async () => {
    const bytes = JSON.stringify({ html: '<p>x</p>' });
    const { documents } = await readBytes(`${bytes}\r\n`);
    expect(documents[0]).toMatchObject({ id: digest(bytes), digest: digest(bytes) });
  });

  it('rejects each bad line by its number and goes on', async () => {
    const outcome = await readBytes(
      Buffer.concat([
        Buffer.from(line({ id: 'a', text: 'first' })),
        Buffer.from('{"id": "b", "text": \n\n'),
        Buffer.from('[1, 2]\n"words"\n'),
        Buffer.from(line({ id: 'c', text: 7 })),
        Buffer.from(line({ id: 'd' })),
        Buffer.from(line({ id: 'e', text: '  ' })),
        Buffer.from(line({ id: 'f', sentences: ['ok', 3] })),
        Buffer.from('{"id":"g","text":"caf\xe9 x"}\n', 'latin1'),
        Buffer.from(line({ id: 'z', text: 'last' })),
      ]),
      'a.jsonl',
    );
    expect(outcome.documents.map(({ id }) => id)).toEqual(['a', 'z']);
    expect(outcome.rejections.map(({ position, code }) => `${position}: ${code}`)).toEqual([
      'line 2: json.malformed',
      'line 4: json.not-a-document',
      'line 5: json.not-a-document',
      'line 6: json.field-type',
      'line 7: json.no-content',
      'line 8: document.empty',
      'line 9: json.field-type',
      'line 10, byte 21: text.invalid-utf8',
    ]);
  });

  it('passes over a line that is too long', async () => {
    const long = line({ id: 'long', text: 'x'.repeat(5000) });
    const outcome = await readBytes(long + line({ id: 'a', text: 'y' }), 'a.jsonl', {
      maxDocumentBytes: 1000,
    });
    expect(codes(outcome)).toEqual(['line.too-long']);
    expect(outcome.documents.map(({ id }) => id)).toEqual(['a']);
  });

  it('keeps a date that is none out, and says so', async () => {
    const outcome = await readBytes(line({ id: 'a', text: 'x', date: '2014-02-30' }));
    expect(outcome.documents[0]?.given.date).toBeUndefined();
    expect(outcome.notes[0]).toContain('2014-02-30');
  });

  it('is not fooled by field names of the language itself', async () => {
    const outcome = await readBytes('{"__proto__":{"text":"evil"},"constructor":1,"id":"a"}\n', 'a.jsonl');
    expect(codes(outcome)).toEqual(['json.no-content']);
    expect(({} as { text?: string }).text).toBeUndefined();
  });

  it('mends half characters and zeros, which no store can take', async () => {
    const { documents } = await readBytes('{"id":"a","text":"x\\ud800y\\u0000z"}');
    expect(wordsOf(documents[0]!)).toBe('x\ufffdy\ufffdz');
  });

  it('accounts for every line, whatever the lines are', async () => {
    const lines = fc.array(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.record({ id: fc.string(), text: fc.string() }).map((value) => JSON.stringify(value)),
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(lines, async (texts) => {
        const plain = texts.map((text) => text.replace(/[\r\n]/g, ' '));
        const outcome = await readBytes(`${plain.join('\n')}\n`, 'a.jsonl', { format: 'json-lines' });
        const filled = plain.filter((text) => !/^[ \t\r]*$/.test(text)).length;
        expect(outcome.all.length).toBe(Math.max(filled, 1));
      }),
      { numRuns: 300 },
    );
  });
});

describe('JSON', () => {
  it('may be one document, a list, or laid out over lines', async () => {
    const one = { id: 'a', text: 'x' };
    expect((await readBytes(JSON.stringify(one, null, 2))).documents[0]).toMatchObject({ id: 'a' });
    const list = await readBytes(JSON.stringify([one, 5, { id: 'b', html: '<p>y' }], null, 1));
    expect(list.documents.map(({ id, position }) => [id, position])).toEqual([
      ['a', 'item 1'],
      ['b', 'item 3'],
    ]);
    expect(list.rejections[0]).toMatchObject({ position: 'item 2', code: 'json.not-a-document' });
  });

  it('may be a JSON Feed', async () => {
    const { documents } = await readBytes(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Gazette',
        items: [
          {
            id: '1',
            url: 'https://gazette.example/1',
            title: 'A treaty',
            content_html: '<p>Arvonia met Bretan.</p>',
            date_published: '2014-03-02T23:30:00-05:00',
            authors: [{ name: 'I. Scribe' }],
          },
        ],
      }),
    );
    expect(documents[0]).toMatchObject({
      position: 'line 1, item 1',
      given: { title: 'A treaty', publisher: 'Gazette', byline: 'I. Scribe', date: '2014-03-02' },
    });
  });

  it('nested a million deep is a rejection', async () => {
    expect(codes(await readBytes('['.repeat(1_000_000), 'a.json', { format: 'json' }))).toEqual([
      'json.malformed',
    ]);
  });
});
