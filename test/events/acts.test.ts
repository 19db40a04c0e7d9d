import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceOf, keysOf, pairReports, reportOf, sameAct, type Report } from '../../src/events/index.ts';
import { code } from './fiction.ts';

let count = 0;

/** The comparable events of a text about fictional states, as a document of its own. */
function reports(text: string, date = '2019-05-07'): Report[] {
  const document = `story ${count++}`;
  return code(text, date).map(({ event }) => reportOf({ ...event, id: `${document} ${event.id}`, document }, { title: null, text })); // prettier-ignore
}

function only(text: string, date?: string): Report {
  const [report] = reports(text, date);
  if (report === undefined) throw new Error(`no event in: ${text}`);
  return report;
}

describe('two reports are of one act', () => {
  it.each([
    [
      'Arvania and Belmark signed a treaty on fishing in Port Selm on Monday.',
      'On Monday the fishing treaty was signed by Belmark and Arvania.',
    ],
    [
      'Cadoria expelled twenty-three Drovian diplomats on Monday.',
      'Velmare expelled 23 diplomats of Drovia on Monday over the affair of the letters.',
    ],
    [
      'President Livia Castellan met President Andrei Koszak in Velmare on Monday.',
      'Livia Castellan and Andrei Koszak met on Monday and spoke for two hours.',
    ],
    ['Arvanian jets bombed a camp in Cadoria on Monday.', 'Arvania bombed Cadoria on Monday.'],
  ])('%s / %s', (first, second) => {
    expect(sameAct(only(first), only(second))).toBe(true);
  });
});

describe('two reports are of two acts', () => {
  it.each([
    ['another day', 'Arvania bombed Cadoria on Monday.', 'Arvania bombed Cadoria on Friday.'],
    ['the other direction', 'Arvania bombed Cadoria on Monday.', 'Cadoria bombed Arvania on Monday.'],
    ['another state', 'Arvania bombed Cadoria on Monday.', 'Arvania bombed Drovia on Monday.'],
    ['another kind of act', 'Arvania bombed Cadoria on Monday.', 'Arvania accused Cadoria on Monday.'],
    [
      'other persons meet',
      'President Livia Castellan met President Andrei Koszak on Monday.',
      'Cadorian President Livia Castellan met Drovian Defence Minister Mila Petrovan on Monday.',
    ],
    [
      'two sayings of one day',
      'Arvania accused Cadoria on Monday of sending arms to rebels.',
      'On Monday Arvania accused Cadoria of breaking a treaty on fish.',
    ],
    ['done and denied', 'Arvania bombed Cadoria on Monday.', 'Arvania did not bomb Cadoria on Monday.'],
  ])('%s', (_, first, second) => {
    expect(sameAct(only(first), only(second))).toBe(false);
  });

  it('within one document, which knows better itself', () => {
    const report = only('Arvania bombed Cadoria on Monday.');
    expect(evidenceOf(report, { ...report, id: 'other' })).toBeNull();
  });
});

const sides = (...values: string[][]) => fc.constantFrom(...values).map((list) => new Set(list));
const set = (values: readonly string[]) => fc.subarray([...values]).map((list) => new Set(list));

/** Reports of a small world, alike often enough to be taken for one another. */
const anyReport: fc.Arbitrary<Report> = fc
  .record({
    id: fc.uuid(),
    document: fc.constantFrom('a', 'b', 'c', 'd'),
    type: fc.constantFrom('CONSULT', 'AGREE', 'SUPPORT', 'ASSAULT'),
    told: fc.constantFrom('actual', 'actual', 'actual', 'future'),
    actors: sides(['XAV'], ['XAV', 'XBK'], ['XAV', 'XBK', 'XCD'], ['XCD'], []),
    recipients: sides(['XBK'], ['XBK'], ['XBK', 'XCD'], ['XAV'], []),
    mutual: fc.boolean(),
    from: fc.option(fc.integer({ min: 18018, max: 18024 }), { freq: 20 }),
    days: fc.constantFrom(0, 0, 0, 1, 6, 35, 100),
    trigger: set(['met', 'sign']),
    words: set(['pipeli', 'treaty', 'harbou', 'fish', 'visit']),
    around: set(['pipeli', 'treaty', 'harbou', 'fish', 'visit']),
    persons: fc.subarray(['Ilsa Maren', 'Odo Talvik']).map((names) => new Map(names.length === 0 ? [] : [['XAV', new Set(names)]])), // prettier-ignore
    figures: set(['23', '140']),
    place: fc.constantFrom(null, { country: 'XAV', name: 'Port Selm' }, { country: 'XBK', name: undefined }),
    killed: fc.constantFrom(undefined, 3, 40),
    money: fc.constantFrom(undefined, '$3 million'),
  })
  .map(({ days, ...report }) => ({ ...report, to: report.from === null ? null : report.from + days }));

describe('laws', () => {
  it('evidence is the same from both sides', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (a, b) => {
        expect(evidenceOf(a, b)).toBe(evidenceOf(b, a));
      }),
      { numRuns: 2000 },
    );
  });

  it('reports of one act share a key', () => {
    let met = 0;
    fc.assert(
      fc.property(fc.array(anyReport, { minLength: 8, maxLength: 16 }), (all) => {
        for (const [index, a] of all.entries())
          for (const b of all.slice(index + 1).filter((other) => sameAct(a, other))) {
            met++;
            const keys = new Set(keysOf(a));
            expect(keysOf(b).some((key) => keys.has(key))).toBe(true);
          }
      }),
      { numRuns: 1000, seed: 7 },
    );
    expect(met).toBeGreaterThan(100);
  });

  it('the pairs are the same in any order, and whichever reports were known before', () => {
    let met = 0;
    fc.assert(
      fc.property(fc.uniqueArray(anyReport, { selector: ({ id }) => id, minLength: 4, maxLength: 16 }), fc.nat(4), (all, cut) => {
        const keyed = (list: readonly Report[]) => list.map((report) => ({ report, keys: keysOf(report) }));
        const sorted = (pairs: [string, string][]) => pairs.map((pair) => pair.join(' ')).toSorted();
        // Documents come in as a whole, in any order.
        const documents = [...new Set(all.map(({ document }) => document))];
        const late = all.filter(({ document }) => documents.indexOf(document) >= cut);
        const early = all.filter(({ document }) => documents.indexOf(document) < cut);
        const apart = [...pairReports(keyed(early), []), ...pairReports(keyed(late), keyed(early))];
        met += apart.length;
        expect(sorted(apart)).toEqual(sorted(pairReports(keyed(all.toReversed()), [])));
      }),
      { numRuns: 1000, seed: 7 },
    ); // prettier-ignore
    expect(met).toBeGreaterThan(100);
  });
});
