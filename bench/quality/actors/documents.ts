import { findActors } from '../../../src/actors/index.ts';
import type { Gazetteer } from '../../../src/actors/index.ts';
import type { Language } from '../../../src/language/index.ts';
import { readRows } from '../rows.ts';

interface GoldEvent {
  actor: string[];
  recipient: string[];
  core: boolean;
}

interface Row {
  id: string;
  title: string;
  publisher: string;
  date: string;
  sentences: string[];
  gold: GoldEvent[][];
}

/** Share of the country codes of annotated events that some mention in the same sentence has. */
export function documentCodes(
  path: string,
  language: Language,
  gazetteer: Gazetteer,
  missing: boolean,
): Record<string, number> {
  const rows = readRows<Row>(path);
  const tally = { all: 0, found: 0, core: 0, coreFound: 0 };
  for (const row of rows) {
    const text = row.sentences.join('\n\n');
    const sentences = language.analyze(text, { sentences: row.sentences, title: row.title });
    const mentions = findActors(
      sentences,
      { published: { date: row.date }, publisher: row.publisher },
      gazetteer,
    );
    for (const [index, events] of row.gold.entries())
      for (const event of events) {
        const codes = new Set(
          mentions
            .filter((mention) => mention.sentence === index)
            .flatMap((mention) => mention.actors.map((actor) => actor.code)),
        );
        for (const code of new Set([...event.actor, ...event.recipient])) {
          if (code === '---') continue;
          const hit = codes.has(code);
          tally.all++;
          if (hit) tally.found++;
          if (event.core) tally.core++;
          if (event.core && hit) tally.coreFound++;
          if (!hit && missing)
            console.log(`${row.id} ${code} not among ${[...codes].join(' ')} | ${row.sentences[index]}`);
        }
      }
  }
  return {
    'codes of annotated events found in their sentence': tally.found / tally.all,
    'codes of core events found in their sentence': tally.coreFound / tally.core,
  };
}
