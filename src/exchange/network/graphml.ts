import type { NetworkAbout } from './gexf.ts';
import type { Edge, Node } from './network.ts';
import { QUADS, eventsIn } from './network.ts';
import { xmlAttributes, xmlText } from './xml.ts';

type Value = string | number;

/** What is known of an edge over its whole time: name, type, value. */
const EDGE_KEYS: readonly [name: string, type: 'int' | 'double' | 'string', value: (edge: Edge) => Value][] =
  [
    ['weight', 'double', ({ periods }) => periods.reduce((sum, period) => sum + eventsIn(period), 0)],
    [
      'mean_score',
      'double',
      ({ periods }) => {
        const events = periods.reduce((sum, period) => sum + eventsIn(period), 0);
        const sum = periods.reduce((total, period) => total + period.meanScore * eventsIn(period), 0);
        return Math.round((sum / events) * 1e6) / 1e6;
      },
    ],
    ...QUADS.map((name, index): [string, 'int', (edge: Edge) => Value] => [
      name,
      'int',
      ({ periods }) => periods.reduce((sum, { quad }) => sum + (quad[index] ?? 0), 0),
    ]),
    ['first', 'string', ({ periods }) => periods[0]?.start ?? ''],
    ['last', 'string', ({ periods }) => periods.at(-1)?.end ?? ''],
  ];

function data(key: string, value: Value): string {
  return `<data${xmlAttributes({ key })}>${xmlText(String(value))}</data>`;
}

function key(name: string, type: string, element: 'node' | 'edge'): string {
  return `<key${xmlAttributes({ id: name, for: element, 'attr.name': name, 'attr.type': type })}/>\n`;
}

/** The network as GraphML, its whole time added up: for programs that know no time. Streams its edges. */
export async function* graphmlLines(
  nodes: readonly Node[],
  edges: AsyncIterable<Edge>,
  { description }: Pick<NetworkAbout, 'description'>,
): AsyncGenerator<string> {
  yield (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n' +
    `<desc>${xmlText(description)}</desc>\n${key('label', 'string', 'node')}`
  );
  for (const [name, type] of EDGE_KEYS) yield key(name, type, 'edge');
  yield '<graph edgedefault="directed">\n';
  for (const { code, name } of nodes)
    yield `<node${xmlAttributes({ id: code })}>${data('label', name)}</node>\n`;
  for await (const edge of edges) {
    const { source, target } = edge;
    const values = EDGE_KEYS.map(([name, , value]) => data(name, value(edge)));
    yield `<edge${xmlAttributes({ id: `${source}-${target}`, source, target })}>${values.join('')}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}
