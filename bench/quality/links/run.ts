/**
 * How well reports of one act are linked across documents: short reports of our own about acts of public record,
 * each act told by two or more, beside acts that are much alike. Run
 * `npm run bench:links`; with `--errors` it lists what the tuned half gets wrong.
 *
 * A pair of events linked across two documents is right when both documents tell of one act and each of the events
 * names its states. Recall counts pairs of documents that tell of one act: all of them, and those where both
 * had the act coded at all.
 */
import type { Article, Event, RawDocument } from '../../../src/core/index.ts';
import { keysOf, pairReports, reportOf } from '../../../src/events/index.ts';
import { createCoder } from '../../../src/pipeline/index.ts';
import { digest, readTable, resourcePath } from '../../../src/platform/index.ts';
import { checkFloors, fingerprint } from '../floors.ts';

interface Act {
  states: string[];
  types: string[];
  half: string;
}

interface Told {
  id: string;
  acts: string[];
  article: Article;
  events: Event[];
}

const FOLDER = 'bench/quality/links';
const acts = new Map<string, Act>();
for (const [id = '', states = '', types = '', half = ''] of readTable(`${FOLDER}/acts.tsv`))
  acts.set(id, { states: states.split(' '), types: types.split(' '), half });

const coder = createCoder();
const told: Told[] = [];
for (const [id = '', date = '', list = '', text = ''] of readTable(`${FOLDER}/reports.tsv`)) {
  const raw: RawDocument = { id, digest: digest(text), source: id, content: { kind: 'text', text }, given: { date } }; // prettier-ignore
  const outcome = coder.code(raw);
  if ('rejection' in outcome) throw new Error(`${id}: ${outcome.rejection.reason}`);
  told.push({
    id,
    acts: list === '-' ? [] : list.split(' '),
    article: outcome.document.article,
    events: outcome.document.events.map(({ event }) => event),
  });
}

const statesOf = (event: Event): Set<string> =>
  new Set([...event.actor, ...event.recipient].map(({ code }) => code).filter((code) => code !== '---'));

/** Whether an event has the act's states and one of its types. */
function tells(event: Event, act: Act): boolean {
  const states = statesOf(event);
  return act.types.includes(event.event[0] ?? '') && act.states.every((code) => states.has(code));
}

/** Whether an event may be a report of the act, as far as its states were made out. */
function mayTell(event: Event, act: Act): boolean {
  const states = [...statesOf(event)];
  return act.states.every((code) => states.includes(code)) || states.every((code) => act.states.includes(code)); // prettier-ignore
}

const listErrors = process.argv.includes('--errors');
const byId = new Map(told.flatMap((one) => one.events.map((event) => [event.id, { one, event }] as const)));
const line = (event: Event) => `${event.date} ${event.event.join('')} ${event.actor.map((a) => a.code).join('+')}>${event.recipient.map((a) => a.code).join('+')} ${event.text}`; // prettier-ignore

function score(half: string): Record<string, number> {
  const mine = told.filter(({ id }) => (id.startsWith('u') ? 'untouched' : 'tuned') === half);
  const keyed = mine
    .flatMap(({ article, events }) => events.map((event) => reportOf(event, article)))
    .map((report) => ({ report, keys: keysOf(report) }));
  const pairs = pairReports(keyed, []);
  let right = 0;
  const linked = new Set<string>();
  for (const [first, second] of pairs) {
    const [a, b] = [byId.get(first), byId.get(second)];
    if (a === undefined || b === undefined) continue;
    const shared = a.one.acts.filter((id) => {
      const act = acts.get(id);
      return b.one.acts.includes(id) && act !== undefined && mayTell(a.event, act) && mayTell(b.event, act);
    });
    if (shared.length > 0) right++;
    else if (listErrors && half === 'tuned')
      console.log(`false link\n  ${line(a.event)}\n  ${line(b.event)}`);
    for (const id of shared) linked.add([id, ...[a.one.id, b.one.id].toSorted()].join(' '));
  }
  let all = 0;
  let coded = 0;
  let found = 0;
  for (const [id, act] of acts) {
    const tellers = mine.filter((one) => one.acts.includes(id));
    for (const [index, a] of tellers.entries())
      for (const b of tellers.slice(index + 1)) {
        all++;
        const isLinked = linked.has([id, ...[a.id, b.id].toSorted()].join(' '));
        const both = [a, b].every(({ events }) => events.some((event) => tells(event, act))); // prettier-ignore
        if (both || isLinked) coded++;
        if (isLinked) found++;
        else if (listErrors && half === 'tuned')
          console.log(`not linked (${id}${both ? '' : ', not coded in both'})\n${[a, b].map(({ events }) => events.map((event) => `  ${line(event)}\n`).join('')).join('  --\n')}`); // prettier-ignore
      }
  }
  const share = (part: number, whole: number) => Math.round((1000 * part) / whole) / 1000;
  console.log(`${half}: ${pairs.length} links, ${right} right; ${all} pairs of reports, ${coded} coded in both, ${found} linked`); // prettier-ignore
  return {
    [`${half}, precision`]: share(right, pairs.length),
    [`${half}, recall`]: share(found, all),
    [`${half}, recall where coded`]: share(found, coded),
  };
}

const figures = { ...score('tuned'), ...score('untouched') };
for (const [name, figure] of Object.entries(figures)) console.log(`${name.padEnd(32)} ${figure}`);
checkFloors(
  resourcePath(`${FOLDER}/floors.json`),
  fingerprint(['acts.tsv', 'reports.tsv'].map((name) => resourcePath(`${FOLDER}/${name}`))),
  figures,
);
