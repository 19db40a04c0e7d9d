import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageState } from '../../src/api/index.ts';
import { decodePageState, encodePageState, openApiDescription, routes } from '../../src/api/index.ts';
import { dayFromNumber } from '../../src/core/index.ts';

const fallback: PageState = { first: 'ARV', second: 'BEL', by: 'month' };
const code = fc.string({
  unit: fc.constantFrom('A', 'B', 'M', 'Y', 'Z'),
  minLength: 3,
  maxLength: 3,
});
const day = fc.integer({ min: 0, max: 30000 }).map(dayFromNumber);
const id = fc.string({ unit: fc.constantFrom('0', '1', '9', 'a', 'f'), minLength: 32, maxLength: 32 });
const stretch = fc.tuple(day, day).map((days) => days.toSorted().join('..'));
const anyState = fc.record(
  {
    first: code,
    second: code,
    by: fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
    from: day,
    to: day,
    at: day,
    event: fc.oneof(
      id,
      id.map((row) => `gdelt:${row}`),
    ),
    turn: day,
    claim: fc.string({ minLength: 1, maxLength: 200 }).filter((text) => text.trim() === text && text !== ''),
    before: stretch,
    after: stretch,
    poles: fc.array(code, { minLength: 2, maxLength: 5 }).map((codes) => codes.join(',')),
  },
  { requiredKeys: ['first', 'second', 'by'] },
) as fc.Arbitrary<PageState>;

describe('the address of a view', () => {
  it('decodes to what was encoded, for ten thousand views', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(decodePageState(encodePageState(state), fallback)).toEqual(state);
      }),
      { numRuns: 10_000 },
    );
  });

  it('is the same whatever order the keys came in', () => {
    expect(encodePageState({ by: 'month', second: 'BEL', first: 'ARV' })).toBe(encodePageState(fallback));
  });

  it('keeps its first form for good', () => {
    const link = 'at=2020-01-01&by=quarter&first=ARV&from=2019-01-01&second=BEL&v=1';
    expect(decodePageState(link, { first: 'AAA', second: 'BBB', by: 'month' })).toEqual({
      first: 'ARV',
      second: 'BEL',
      by: 'quarter',
      from: '2019-01-01',
      at: '2020-01-01',
    });
  });

  it('ignores what is not a view', () => {
    expect(
      decodePageState(
        'first=<script>&by=eon&at=2020-02-31&event=../x&claim=++&before=2020..2021&after=2021-01-01..2020-01-01&poles=USA',
        fallback,
      ),
    ).toEqual(fallback);
  });
});

describe('the OpenAPI description', () => {
  it('holds every route with its parameters', () => {
    const described = openApiDescription('1.2.3') as { openapi: string; paths: Record<string, unknown> };
    expect(described.openapi).toBe('3.1.0');
    expect(Object.keys(described.paths)).toHaveLength(Object.keys(routes).length);
    expect(described.paths).toHaveProperty(
      ['/api/v1/dyads/{first}/{second}/series', 'get', 'parameters', 0, 'name'],
      'first',
    );
  });
});
