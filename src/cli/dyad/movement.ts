import { counted, given } from '../../core/index.ts';
import type { Direction, Movement } from '../../server/index.ts';
import type { Palette } from '../print/colour.ts';
import { formatTable } from '../print/table.ts';
import type { DyadQuestion, Section } from './section.ts';
import { percent, periodName, probability, shortIds, signed } from './words.ts';

/** One kind of acts, as a column of the table. */
function column(
  { imbalance, firstMoves, firstLeads, secondLeads, reciprocity }: Direction,
  by: string,
): string[] {
  const lead = (own: Direction['firstLeads']): string =>
    own === null
      ? 'too little to say'
      : `${signed(own.response)} after ${own.lag} ${by}${own.lag === 1 ? '' : 's'}, ${probability(own.adjusted)}`;
  const opening = firstMoves?.opening ?? null;
  return [
    imbalance === null
      ? 'none'
      : `${percent((1 + imbalance.imbalance) / 2)} of ${imbalance.first + imbalance.second} (95 %: ${percent((1 + imbalance.low) / 2)} … ${percent((1 + imbalance.high) / 2)})`,
    firstMoves === null || opening === null || firstMoves.p === null
      ? 'none'
      : `${percent(opening.share)} of ${firstMoves.first + firstMoves.second} (95 %: ${percent(opening.low)} … ${percent(opening.high)}), ${probability(firstMoves.p)} for its ${percent(firstMoves.expected)} of all acts`,
    lead(firstLeads),
    lead(secondLeads),
    reciprocity === null
      ? 'too little to say'
      : `${signed(reciprocity.reciprocity)} (95 %: ${signed(reciprocity.low)} … ${signed(reciprocity.high)}), ${probability(reciprocity.p)}`,
  ];
}

function tempo({ escalation, silence }: Movement, by: DyadQuestion['series']['by']): string {
  const [longest] = escalation.runs;
  const rise =
    longest === undefined || escalation.p === null
      ? 'Conflict never rose twice in a row.\n'
      : `Longest rise of conflict: ${escalation.longest} ${by}s in a row, ${periodName(longest.from, by)} to ${periodName(longest.to, by)}, ` +
        `from ${longest.low.toFixed(1)} to ${longest.high.toFixed(1)} score points (shuffled: ${escalation.usual}; ${probability(escalation.p)}): ${shortIds(longest.events)}\n`;
  if (silence === null) return `${rise}Silence: too few days with events to know the rhythm.\n`;
  const { longest: gap, current, usual } = silence;
  return (
    `${rise}Silence, a day counted by how much the sources reported on it (1 on average); usual are ${usual < 1 ? 'under a day' : counted(Math.round(usual), 'day')}:\n` +
    `  longest: ${gap.after} to ${gap.before}, ${counted(gap.days - 1, 'day')} that count as ${Math.round(gap.covered)} (${probability(gap.p)})\n` +
    `  now: since ${current.after}, ${counted(current.days, 'day')} up to the end of the source that count as ${Math.round(current.covered)} (${probability(current.p)})\n`
  );
}

function printed(found: Movement, { series, palette }: DyadQuestion): string {
  const { first, second, by } = series;
  const rows = [
    `acts begun by ${first.code}`,
    `episodes opened by ${first.code}`,
    `${first.code} leads ${second.code}`,
    `${second.code} leads ${first.code}`,
    'answered in kind',
  ];
  const [conflict, cooperation] = [column(found.conflict, by), column(found.cooperation, by)];
  return (
    `${heading(palette)}\n` +
    formatTable(
      [{ title: '' }, { title: 'conflict' }, { title: 'cooperation' }],
      rows.map((row, index) => [row, conflict[index] ?? '', cooperation[index] ?? '']),
    ) +
    `\n${tempo(found, by)}\n`
  );
}

function heading(palette: Palette): string {
  return palette.bold('Who moves first, and how fast');
}

/** Direction and tempo, where `--direction` asks for them. */
export async function movementSection(question: DyadQuestion): Promise<Section> {
  const { store, asked, options } = question;
  if (options.direction === undefined) return { json: {}, text: '' };
  const { answerMovement } = await import('../../server/index.ts');
  const { first, second, by, from, to, dataset, context } = asked;
  const found = await answerMovement(store, [first, second], {
    by,
    seed: options.seed ?? 1,
    ...given({ from, to, dataset, context }),
  });
  return { json: { movement: found }, text: printed(found, question) };
}
