import { findActors } from '../../../src/actors/index.ts';
import type { Gazetteer } from '../../../src/actors/index.ts';
import type { Language } from '../../../src/language/index.ts';
import { readRows } from '../rows.ts';

interface Row {
  id: string;
  text: string;
  actor_text: string;
  recipient_text: string;
}

/**
 * Share of marked spans in which a mention lies, and in which one of known country or body does; the odd rows apart
 * from the even ones, which nobody reads.
 */
export function spanCoverage(
  path: string,
  language: Language,
  gazetteer: Gazetteer,
  missing: boolean,
): Record<string, number> {
  const rows = readRows<Row>(path);
  const counts = new Map<string, number>();
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const row of rows) {
    const half = Number(row.id) % 2 === 1 ? 'odd' : 'even';
    const sentences = language.analyze(row.text, { sentences: [row.text] });
    const mentions = findActors(sentences, {}, gazetteer);
    for (const span of [row.actor_text, row.recipient_text]) {
      const start = row.text.indexOf(span);
      if (span === '' || start < 0) continue;
      const end = start + span.length;
      const inside = mentions.filter((mention) => mention.start < end && start < mention.end);
      const strong = inside.filter((mention) => mention.how !== 'unresolved');
      count(`${half} spans`);
      if (inside.length > 0) count(`${half} any`);
      if (strong.length > 0) count(`${half} known`);
      if (inside.some((mention) => mention.actors.some((actor) => actor.code !== '---')))
        count(`${half} coded`);
      if (strong.length === 0 && missing && half === 'odd')
        console.log(`${row.id} ${inside.length > 0 ? 'name only' : 'nothing  '} | ${span} | ${row.text}`);
    }
  }
  const share = (half: string, what: string): number =>
    (counts.get(`${half} ${what}`) ?? 0) / (counts.get(`${half} spans`) ?? 1);
  return Object.fromEntries(
    ['odd', 'even'].flatMap((half) => [
      [`spans with a mention, ${half} rows`, share(half, 'any')],
      [`spans with a listed or described actor, ${half} rows`, share(half, 'known')],
      [`spans with a coded country or body, ${half} rows`, share(half, 'coded')],
    ]),
  );
}
