import type { GoldDocument } from '../../evaluation/index.ts';
import { scoreDocuments } from '../../evaluation/index.ts';
import { goldCoder } from './coding.ts';
import { percent, readRows } from './gold.ts';

/** Whole annotated documents: precision of all that is coded, recall of what annotators insist on. */
export async function evaluateDocuments(files: readonly string[]): Promise<{ text: string; json: unknown }> {
  const documents = await readRows<GoldDocument>(files);
  const code = goldCoder();
  const score = scoreDocuments(documents.map((document) => ({ document, events: code(document) })));
  const { verdicts, missed, ...figures } = score;
  const wrong = verdicts
    .filter((verdict) => !verdict.right)
    .toSorted((a, b) => b.event.confidence - a.event.confidence)
    .slice(0, 20)
    .map(({ document, sentence, event }) => {
      const [actors, recipients] = [event.actor, event.recipient].map((side) =>
        side.map(({ code: iso }) => iso).join(','),
      );
      return `  ${document}/${sentence} ${event.event[0]} ${actors} → ${recipients} “${event.event_text.join(' … ')}” (${event.confidence.toFixed(2)}, ${event.rule})\n    ${event.text}\n`;
    });
  const lacking = missed.slice(0, 20).map(({ document, sentence, text, gold }) => {
    const sides = `${gold.actor.join(',')} → ${gold.recipient.join(',')}`;
    return `  ${document}/${sentence} ${gold.types.join('|')} ${sides} “${gold.trigger}”\n    ${text}\n`;
  });
  const text =
    `documents ${figures.documents}   sentences ${figures.sentences}   coded ${figures.coded}   right ${figures.right}\n` +
    `precision ${percent(figures.precision)}   recall of core events ${percent(figures.recall)} (${figures.coreFound} of ${figures.core})\n\n` +
    `Wrong, the surest first:\n${wrong.join('')}\nMissed:\n${lacking.join('')}`;
  return { text, json: figures };
}
