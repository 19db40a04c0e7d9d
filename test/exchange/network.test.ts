import { describe, expect, it } from 'vitest';
import type { Edge, Node } from '../../src/exchange/index.ts';
import { gexfLines, graphmlLines, joinSpells } from '../../src/exchange/index.ts';
import { gexfFaults, readXml } from './gexfGrammar.ts';

const period = (year: number, quad: [number, number, number, number], meanScore: number) => ({
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  quad,
  meanScore,
});

const EDGES: Edge[] = [
  {
    source: 'FRE',
    target: 'SYL',
    periods: [period(2011, [2, 1, 0, 0], 4), period(2012, [0, 0, 1, 0], -2), period(2014, [1, 0, 0, 0], 2.5)],
  },
  { source: 'SYL', target: 'FRE', periods: [period(2014, [0, 0, 0, 3], -7.5)] },
];
const NODES: Node[] = [
  { code: 'FRE', name: 'Freedonia & "Sons" <Ltd>\u0000', spells: EDGES[0]?.periods ?? [] },
  { code: 'SYL', name: 'Sylvania', spells: EDGES[0]?.periods ?? [] },
];

async function* stream(edges: readonly Edge[]): AsyncGenerator<Edge> {
  yield* edges;
}

async function whole(lines: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const line of lines) text += line;
  return text;
}

describe('GEXF', () => {
  const write = (nodes = NODES, edges = EDGES) =>
    whole(gexfLines(nodes, stream(edges), { description: 'A & B', day: '2015-01-01' }));

  it('follows the grammar of GEXF 1.3, whatever stands in a name', async () => {
    expect(gexfFaults(readXml(await write()))).toEqual([]);
    expect(gexfFaults(readXml(await write([], [])))).toEqual([]);
  });

  it.each([
    ['version="1.3"', 'version="1.2"'],
    ['<spells>', '<spells when="now">'],
    ['mode="dynamic" timeformat', 'mode="lively" timeformat'],
    ['source="FRE" ', ''],
    ['start="2011-01-01"', 'start="2011"'],
    ['creator', 'maker'],
    ['</nodes>', '</nodes><nodes/>'],
  ])('the check finds what is wrong: %s as %s', async (right, wrong) => {
    const document = await write();
    expect(document).toContain(right);
    expect(gexfFaults(readXml(document.replaceAll(right, wrong)))).not.toEqual([]);
  });

  it('every edge has its events in each period, and is there only then', async () => {
    const graph = readXml(await write()).children[1];
    const edge = graph?.children[2]?.children[0];
    const [values, spells] = edge?.children ?? [];
    expect(
      values?.children
        .filter(({ attributes }) => attributes['for'] === 'weight')
        .map(({ attributes }) => attributes),
    ).toEqual([
      { for: 'weight', value: '3', start: '2011-01-01', end: '2011-12-31' },
      { for: 'weight', value: '1', start: '2012-01-01', end: '2012-12-31' },
      { for: 'weight', value: '1', start: '2014-01-01', end: '2014-12-31' },
    ]);
    expect(spells?.children.map(({ attributes }) => attributes)).toEqual([
      { start: '2011-01-01', end: '2012-12-31' },
      { start: '2014-01-01', end: '2014-12-31' },
    ]);
    const declared = graph?.children[0]?.children.map(({ attributes }) => attributes['id']) ?? [];
    for (const { attributes } of values?.children ?? []) expect(declared).toContain(attributes['for']);
  });

  it('joins stretches that touch or overlap', () => {
    expect(
      joinSpells([
        { start: '2012-02-01', end: '2012-02-29' },
        { start: '2012-01-01', end: '2012-01-31' },
        { start: '2012-02-10', end: '2012-02-12' },
        { start: '2012-03-02', end: '2012-03-31' },
      ]),
    ).toEqual([
      { start: '2012-01-01', end: '2012-02-29' },
      { start: '2012-03-02', end: '2012-03-31' },
    ]);
  });
});

describe('GraphML', () => {
  it('adds up the whole time; every key is declared, every end of an edge a node', async () => {
    const root = readXml(await whole(graphmlLines(NODES, stream(EDGES), { description: 'A & B' })));
    const keys = root.children.filter(({ name }) => name === 'key').map(({ attributes }) => attributes['id']);
    const graph = root.children.find(({ name }) => name === 'graph');
    const nodes = graph?.children.filter(({ name }) => name === 'node') ?? [];
    const edges = graph?.children.filter(({ name }) => name === 'edge') ?? [];
    expect(nodes.map(({ attributes }) => attributes['id'])).toEqual(['FRE', 'SYL']);
    expect(nodes[0]?.children[0]?.text).toBe('Freedonia & "Sons" <Ltd>\ufffd');
    const values = (index: number) =>
      Object.fromEntries(
        edges[index]?.children.map(({ attributes, text }) => [attributes['key'], text]) ?? [],
      );
    expect(values(0)).toEqual({
      weight: '5',
      mean_score: '2.5',
      verbal_cooperation: '3',
      material_cooperation: '1',
      verbal_conflict: '1',
      material_conflict: '0',
      first: '2011-01-01',
      last: '2014-12-31',
    });
    for (const { attributes, children } of edges) {
      expect(nodes.map((node) => node.attributes['id'])).toContain(attributes['source']);
      for (const data of children) expect(keys).toContain(data.attributes['key']);
    }
  });
});
