import type { Breadth } from '../../measures/index.ts';
import { breadth } from '../../measures/index.ts';
import type { DyadQuestion, Section } from './section.ts';

/** The subjects of a relation, in the order in which they entered. */
async function breadthOf({ store, first, second, options }: DyadQuestion): Promise<Breadth | null> {
  const { from, to, source } = options;
  const events: { date: string | null; contexts: readonly string[] }[] = [];
  for await (const { event } of store.eachEvent({
    dyad: [first, second],
    modalities: ['actual'],
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(source === undefined ? {} : { dataset: source }),
  }))
    events.push({ date: event.date, contexts: event.context });
  return breadth(events);
}

function printed(found: Breadth | null): string {
  if (found === null) return '';
  const { effective, low, high, contexts } = found;
  const entered = contexts
    .map(
      ({ context, share, entered: day }) => `${context} ${day ?? 'undated'} (${Math.round(share * 100)} %)`,
    )
    .join(', ');
  return (
    `Breadth: ${effective.toFixed(1)} subjects in effect (95 %: ${low.toFixed(1)} … ${high.toFixed(1)}). ` +
    `Since when, and their share: ${entered}.\n`
  );
}

/** Over how many subjects the relation spreads. */
export async function breadthSection(question: DyadQuestion): Promise<Section> {
  const found = await breadthOf(question);
  return { json: { breadth: found }, text: printed(found) };
}
