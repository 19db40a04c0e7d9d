import type { Day } from '../../core/index.ts';
import { addDays } from '../../core/index.ts';
import type { Edge, Node, Spell } from './network.ts';
import { QUADS, eventsIn } from './network.ts';
import { xmlAttributes, xmlText } from './xml.ts';

/** What the file says of itself. */
export interface NetworkAbout {
  description: string;
  /** Day of the data. */
  day: Day | null;
}

/** Joins stretches that follow one another without a gap. */
export function joinSpells(spells: readonly Spell[]): Spell[] {
  const joined: Spell[] = [];
  for (const { start, end } of spells.toSorted((a, b) =>
    a.start < b.start ? -1 : a.start > b.start ? 1 : 0,
  )) {
    const last = joined.at(-1);
    if (last !== undefined && start <= addDays(last.end, 1)) last.end = end > last.end ? end : last.end;
    else joined.push({ start, end });
  }
  return joined;
}

function spellsElement(spells: readonly Spell[]): string {
  const each = joinSpells(spells).map(({ start, end }) => `<spell${xmlAttributes({ start, end })}/>`);
  return `<spells>${each.join('')}</spells>`;
}

function nodeElement({ code, name, spells }: Node): string {
  return `<node${xmlAttributes({ id: code, label: name })}>${spellsElement(spells)}</node>\n`;
}

/** Values of an edge over time: id of the attribute, and its value in a period. */
const VALUES: readonly [id: string, type: string, value: (period: Edge['periods'][number]) => number][] = [
  // "weight" is the reserved title from which programs take an edge's weight over time.
  ['weight', 'double', eventsIn],
  ['mean_score', 'double', ({ meanScore }) => meanScore],
  ...QUADS.map((name, index): [string, string, (period: Edge['periods'][number]) => number] => [
    name,
    'integer',
    ({ quad }) => quad[index] ?? 0,
  ]),
];

function edgeElement({ source, target, periods }: Edge): string {
  const values = VALUES.flatMap(([id, , value]) =>
    periods.map((period) => {
      const { start, end } = period;
      return `<attvalue${xmlAttributes({ for: id, value: value(period), start, end })}/>`;
    }),
  );
  return (
    `<edge${xmlAttributes({ id: `${source}-${target}`, source, target })}>` +
    `<attvalues>${values.join('')}</attvalues>${spellsElement(periods)}</edge>\n`
  );
}

/**
 * The network as GEXF 1.3 that moves in time: states are nodes, what one did to another is a directed edge, present
 * in the periods with events, with their number (as weight), mean score and quad classes in each. Days are
 * included at both ends. Streams its edges; follows the grammar of https://gexf.net/1.3.
 */
export async function* gexfLines(
  nodes: readonly Node[],
  edges: AsyncIterable<Edge>,
  { description, day }: NetworkAbout,
): AsyncGenerator<string> {
  yield (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    // No hint at a schema: the RELAX NG grammar allows none.
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">\n' +
    `<meta${xmlAttributes({ lastmodifieddate: day ?? undefined })}>` +
    `<creator>Demarche</creator><description>${xmlText(description)}</description></meta>\n` +
    '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n' +
    '<attributes class="edge" mode="dynamic">\n'
  );
  for (const [id, type] of VALUES) yield `<attribute${xmlAttributes({ id, title: id, type })}/>\n`;
  yield `</attributes>\n<nodes${xmlAttributes({ count: nodes.length })}>\n`;
  for (const node of nodes) yield nodeElement(node);
  yield '</nodes>\n<edges>\n';
  for await (const edge of edges) yield edgeElement(edge);
  yield '</edges>\n</graph>\n</gexf>\n';
}
