import type { Breadth } from '../../measures/index.ts';
import { breadth } from '../../measures/index.ts';
import { formatTable } from '../print/table.ts';
import type { DyadQuestion, Section } from './section.ts';
import { percent } from './words.ts';

const named = (context: string): string => context.replaceAll('_', ' ');

/** Subjects with less than half a percent are only named. */
const SMALL = 0.005;

function printed(found: Breadth | null): string {
  if (found === null) return '';
  const { effective, low, high } = found;
  const contexts = found.contexts.toSorted((one, other) => other.share - one.share);
  const shown = contexts.filter(({ share }) => share >= SMALL);
  const small = contexts.slice(shown.length).map(({ context }) => named(context));
  return (
    `\nBreadth: its subjects spread as far as ${effective.toFixed(1)} with equal shares would (95 %: ${low.toFixed(1)} … ${high.toFixed(1)}).\n\n` +
    formatTable(
      [{ title: 'subject' }, { title: 'share of events', align: 'right' }, { title: 'since' }],
      shown.map(({ context, share, entered }) => [named(context), percent(share), entered ?? 'undated']),
    ) +
    (small.length === 0 ? '' : `Hardly ever: ${small.join(', ')}.\n`) +
    '\n'
  );
}

/** Over how many subjects the relation spreads. */
export async function breadthSection(question: DyadQuestion): Promise<Section> {
  const { datedEvents } = await import('../../server/index.ts');
  const found = breadth(await datedEvents(question.store, question.asked));
  return { json: { breadth: found }, text: printed(found) };
}
