import type { PlvRow } from '../../evaluation/index.ts';
import { scorePlv } from '../../evaluation/index.ts';
import { formatTable } from '../print/table.ts';
import { goldCoder } from './coding.ts';
import { percent, readRows } from './gold.ts';

/** Sentences with one marked pair each: the sentence alone is coded, end to end, the marks are not seen. */
export async function evaluatePairs(files: readonly string[]): Promise<{ text: string; json: unknown }> {
  const rows = await readRows<PlvRow>(files);
  const code = goldCoder();
  const score = scorePlv(rows.map((row) => ({ row, events: code({ id: row.id, sentences: [row.text] }) })));
  const { outcomes, byType, confusion, ...figures } = score;
  const types = byType.map(({ type }) => type);
  const right = (title: string) => ({ title, align: 'right' as const });
  const perType = formatTable(
    [{ title: 'type' }, right('rows'), right('typed'), right('linked'), right('F1')],
    byType.map((entry) => [
      entry.type,
      String(entry.rows),
      percent(entry.typed),
      percent(entry.linked),
      percent(entry.f1),
    ]),
  );
  const columns = [...types, 'none'];
  const confused = formatTable(
    [{ title: 'gold ↓ best →' }, ...columns.map((type) => right(type.slice(0, 6)))],
    types.map((type) => [type, ...columns.map((column) => String(confusion[type]?.[column] ?? '·'))]),
  );
  const worst = outcomes
    .filter((outcome) => !outcome.linked)
    .slice(0, 20)
    .map(({ row, events }) => {
      const coded = events.map((event) => `${event.event[0]} “${event.event_text.join(' … ')}”`).join('; ');
      return `  ${row.id} ${row.event}: ${row.actor_text} → ${row.recipient_text}\n    ${row.text}\n    coded: ${coded || 'nothing'}\n`;
    });
  const text =
    `rows ${figures.rows}   typed ${percent(figures.typed)}   linked ${percent(figures.linked)}   ` +
    `macro-F1 ${percent(figures.macroF1)}   events per sentence ${figures.eventsPerSentence.toFixed(2)}\n\n` +
    `${perType}\n${confused}\nThe first rows that are not linked:\n${worst.join('')}`;
  return { text, json: { ...figures, byType, confusion } };
}
