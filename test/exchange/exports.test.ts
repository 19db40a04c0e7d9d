import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/core/index.ts';
import type { ExportedEvent } from '../../src/exchange/index.ts';
import { EVENT_COLUMNS, csvCell, csvLines, disarmed, ploverLines } from '../../src/exchange/index.ts';
import { actor, event } from '../store/fixtures.ts';

function exported(fields: Partial<Event>, title: string | null = 'A story'): ExportedEvent {
  return {
    event: event('a', 0, fields),
    title,
    url: 'https://news.example/a',
    publisher: 'The Fredonian',
    published: '2014-03-12',
    language: 'en',
    reports: 3,
  };
}

async function* one(item: ExportedEvent): AsyncGenerator<ExportedEvent> {
  yield item;
}

async function text(lines: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const line of lines) all += line;
  return all;
}

/** A plain reader of CSV, for the tests only. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of csv.matchAll(/("(?:[^"]|"")*"|[^,\r\n"]*)(,|\r\n)/g)) {
    const cell = match[1] ?? '';
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (match[2] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('PLOVER JSON Lines', () => {
  it('holds the event and what is cited', async () => {
    const item = exported({ actor: [{ ...actor('FRE'), office: 'Prime Minister' }] });
    const lines = (await text(ploverLines(one(item)))).split('\n');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      ...item.event,
      cite_info: {
        citation: 'a',
        url: 'https://news.example/a',
        publication: 'The Fredonian',
        language: 'en',
      },
    });
  });
});

describe('CSV', () => {
  it('has a heading and one line for each event; lists and commas keep their cell', async () => {
    const [heading, row] = readCsv(
      await text(
        csvLines(
          EVENT_COLUMNS,
          one(exported({ text: 'Said "yes", and\r\nleft.', context: ['military', 'economic'] })),
        ),
      ),
    );
    const cell = (name: string): string | undefined => row?.[heading?.indexOf(name) ?? -1];
    expect(row).toHaveLength(heading?.length ?? 0);
    expect(cell('text')).toBe('Said "yes", and\r\nleft.');
    expect(cell('context')).toBe('military; economic');
    expect(cell('reports')).toBe('3');
    expect(cell('same_as')).toBe('');
  });

  it('numbers stay numbers, also below zero', async () => {
    const csv = await text(csvLines(EVENT_COLUMNS, one(exported({ event_scale: -9.5, quad_code: 4 }))));
    expect(csv).toContain(',4,-9.5,');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1', ' =1', '＝1', '\u00a0@x'])(
    'disarms %j',
    async (formula) => {
      expect(disarmed(formula)).toBe(`'${formula}`);
      const csv = await text(
        csvLines(EVENT_COLUMNS, one(exported({ text: formula, rule: formula }, formula))),
      );
      expect(readCsv(csv)[1]?.filter((cell) => cell === `'${formula}`)).toHaveLength(3);
      const raw = await text(csvLines(EVENT_COLUMNS, one(exported({ text: formula })), { raw: true }));
      expect(readCsv(raw)[1]).toContain(formula);
    },
  );

  it('no text whatever begins a cell with a formula or breaks out of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const cell = csvCell(value);
        expect(cell).not.toMatch(/^"[\s\0]*[=+\-@＝＋－＠\t\r\n\0]/u);
        expect(readCsv(`${cell}\r\n`)).toEqual([[disarmed(value)]]);
      }),
    );
  });
});
