/**
 * How much of the example chronicle comes out again: titles, days of publication, texts, copies, and the main
 * events of every item. Run `npm run tools && node .cache/tools/bench/quality/chronicle/run.js`; with
 * `--missed` it lists what was not found.
 */
import { readChronicle } from '../../../examples/make.ts';
import type { ExpectedEvent, Item } from '../../../examples/make/item.ts';
import { acquire } from '../../../src/acquire/index.ts';
import { DuplicateIndex } from '../../../src/clean/index.ts';
import type { Article, Event } from '../../../src/core/index.ts';
import { createCoder } from '../../../src/pipeline/index.ts';
import { readResource, readTable, resourcePath } from '../../../src/platform/index.ts';
import { checkFloors, fingerprint } from '../floors.ts';

/** A line of `expected.jsonl`, as far as it is needed here. */
interface Expected {
  slug: string;
  file: string;
  position?: string;
  published?: string | null;
  title?: string;
  copyOf?: string;
  events?: ExpectedEvent[];
}

/** Counts of one kind of figure: how many there were and how many were right. */
class Tally {
  readonly counts = new Map<string, { right: number; of: number }>();

  add(name: string, right: boolean): void {
    const count = this.counts.get(name) ?? { right: 0, of: 0 };
    this.counts.set(name, { right: count.right + (right ? 1 : 0), of: count.of + 1 });
  }

  figures(): Record<string, number> {
    return Object.fromEntries(
      [...this.counts].map(([name, { right, of }]) => [name, Math.round((1000 * right) / of) / 1000]),
    );
  }
}

function statesOf(event: Event): Set<string> {
  return new Set([...event.actor, ...event.recipient].map(({ code }) => code));
}

function namesStates(event: Event, expected: ExpectedEvent): boolean {
  const states = statesOf(event);
  return [...expected.actor, ...expected.recipient].every((code) => states.has(code));
}

function covers(event: Event, day: string): boolean {
  return event.date !== null && event.date <= day && day <= (event.enddate ?? event.date);
}

const goldPlaces = new Map(
  readTable('bench/quality/chronicle/places.tsv').map(
    ([slug = '', trigger = '', country = '', city = '']) => [`${slug} ${trigger}`, { country, city }],
  ),
);

/** Whether the coded main event is where its sentence says; that no place is given where none is told is no figure. */
function scorePlace(key: string, right: readonly Event[]): void {
  const gold = goldPlaces.get(key);
  const placed = right.find(({ event_loc: place }) => Boolean(place))?.event_loc;
  const agrees = gold !== undefined && placed?.country === gold.country && (gold.city === '' || placed.name === gold.city); // prettier-ignore
  if (gold !== undefined) tally.add('place, of those told', agrees);
  if (placed) tally.add('place, of those given', agrees);
}

/** Whether the article's words are the item's: nothing missing, and no more than a dateline added. */
function sameText(article: Article, item: Item): boolean {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const wanted = plain(item.paragraphs.join(' '));
  const text = plain(article.text);
  return text.endsWith(wanted) && text.length - wanted.length < 60;
}

const tally = new Tally();
const listMissed = process.argv.includes('--missed');
const items = new Map(readChronicle().map((item) => [item.slug, item]));
const places = new Map<string, Expected>();
for (const line of readResource('examples/expected.jsonl').split('\n').filter(Boolean)) {
  const expected = JSON.parse(line) as Expected;
  places.set(`${expected.file} ${expected.position ?? ''}`, expected);
}

function score(expected: Expected, article: Article, events: readonly Event[]): void {
  const item = items.get(expected.slug);
  if (item === undefined) return;
  tally.add('title', article.title === expected.title);
  tally.add('day of publication', article.published.date === expected.published);
  tally.add('text', sameText(article, item));
  for (const event of expected.events ?? []) {
    const named = events.filter((found) => namesStates(found, event));
    const right = named.filter((found) => event.types.includes(found.event[0] ?? ''));
    if (right.length > 0) scorePlace(`${expected.slug} ${event.trigger}`, right);
    tally.add('event, states', named.length > 0);
    tally.add('event, states and type', right.length > 0);
    tally.add(
      'event, states, type and day',
      right.some((found) => covers(found, event.date)),
    );
    if (listMissed && right.length === 0) {
      const what = `${event.actor.join('+')} ${event.types.join('/')} ${event.recipient.join('+')}`;
      console.log(`missed in ${expected.slug}: ${what} (${event.trigger})`);
    }
  }
}

const coder = createCoder();
const index = new DuplicateIndex();
const folder = resourcePath('examples');
const articles: { expected: Expected; article: Article }[] = [];
for await (const entry of acquire(`${folder}/corpus`)) {
  if (entry.kind === 'rejection') continue;
  const place = entry.document.source.slice(folder.length + 1);
  const expected = places.get(`${place} ${entry.document.position ?? ''}`);
  const outcome = coder.code(entry.document);
  if (expected === undefined || 'rejection' in outcome) continue;
  const { article, events } = outcome.document;
  articles.push({ expected, article });
  score(
    expected,
    article,
    events.map(({ event }) => event),
  );
}
// Originals first, as they were published first.
for (const copies of [false, true]) {
  for (const { expected, article } of articles) {
    if ((expected.copyOf !== undefined) !== copies) continue;
    const earlier = index.add(expected.slug, article.text);
    tally.add(copies ? 'copies found' : 'originals kept apart', earlier === expected.copyOf);
  }
}

const figures = tally.figures();
for (const [name, { right, of }] of tally.counts)
  console.log(`${name.padEnd(30)} ${right}/${of}  ${figures[name]}`);
const corpus = [...new Set([...places.values()].map(({ file }) => file))].sort();
checkFloors(
  resourcePath('bench/quality/chronicle/floors.json'),
  fingerprint(['chronicle.jsonl', ...corpus].map((path) => `${folder}/${path}`)),
  figures,
);
