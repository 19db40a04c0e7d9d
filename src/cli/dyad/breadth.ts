import type { Breadth } from '../../measures/index.ts';
import { breadth } from '../../measures/index.ts';
import type { DyadQuestion, Section } from './section.ts';

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
  const { datedEvents } = await import('../../server/index.ts');
  const found = breadth(await datedEvents(question.store, question.asked));
  return { json: { breadth: found }, text: printed(found) };
}
