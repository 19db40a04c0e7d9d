/**
 * How well initiatives and stances are read from short texts of our own. Run `npm run bench:initiatives`; with
 * `--errors` it lists what the tuned half gets wrong. An initiative is found when one of its kind has the expected words in
 * its name; a stance is right when the expectation has it for that initiative. What may or may not be found counts
 * neither way; every stance on something that is not expected is wrong.
 */
import type { RawDocument } from '../../../src/core/index.ts';
import { createCoder } from '../../../src/pipeline/index.ts';
import { digest, readResource, readTable, resourcePath } from '../../../src/platform/index.ts';
import { checkFloors, fingerprint } from '../floors.ts';

interface Expected {
  kind: string;
  words: string[];
  wanted: Set<string>;
  allowed: Set<string>;
  status: string;
}

interface Found {
  name: string;
  kind: string;
  stances: Set<string>;
  status: string | null;
}

function expectationOf(text: string): Expected[] {
  if (text === '-') return [];
  return text.split(' ; ').map((one) => {
    const [kind = '', words = '', stances = '', status = ''] = one.split('|').map((part) => part.trim());
    const all = stances.split(',').map((stance) => stance.trim()).filter((stance) => stance !== ''); // prettier-ignore
    return {
      kind,
      words: words.toLowerCase().split(' '),
      wanted: new Set(all.filter((stance) => !stance.endsWith('?'))),
      allowed: new Set(all.map((stance) => stance.replace('?', ''))),
      status,
    };
  });
}

const coder = createCoder({ actors: [readResource('data/fiction/states.tsv'), readResource('data/fiction/actors.tsv')] }); // prettier-ignore

function initiativesIn(id: string, date: string, text: string): Found[] {
  const raw: RawDocument = { id, digest: digest(text), source: id, content: { kind: 'text', text }, given: { date } }; // prettier-ignore
  const outcome = coder.code(raw);
  if ('rejection' in outcome) throw new Error(`${id}: ${outcome.rejection.reason}`);
  const { initiatives, stances } = outcome.document;
  const found = new Map<string, Found>();
  for (const { name, kind, status } of initiatives) {
    const known = found.get(name);
    found.set(name, { name, kind, stances: known?.stances ?? new Set(), status: status ?? known?.status ?? null }); // prettier-ignore
  }
  for (const { initiative, actor, stance } of stances)
    found.get(initiative)?.stances.add(`${actor} ${stance}`);
  return [...found.values()];
}

const listErrors = process.argv.includes('--errors');

function score(half: string): Record<string, number> {
  const counts = { expected: 0, found: 0, wanted: 0, hits: 0, told: 0, right: 0, status: 0, statusRight: 0, quiet: 0, quietRight: 0 }; // prettier-ignore
  for (const [part = '', id = '', date = '', text = '', expectation = ''] of readTable(
    'bench/quality/initiatives/cases.tsv',
  )) {
    if (part !== half) continue;
    const before = counts.hits + counts.right - counts.wanted - counts.told + counts.statusRight - counts.status + counts.quietRight - counts.quiet; // prettier-ignore
    const expected = expectationOf(expectation);
    const found = initiativesIn(id, date, text);
    if (expected.length === 0) {
      counts.quiet++;
      if (found.length === 0) counts.quietRight++;
    }
    const free = new Set(found);
    for (const one of expected) {
      counts.expected++;
      counts.wanted += one.wanted.size;
      if (one.status !== '') counts.status++;
      const match = [...free].find(({ name, kind }) => kind === one.kind && one.words.every((word) => name.toLowerCase().includes(word))); // prettier-ignore
      if (match === undefined) continue;
      free.delete(match);
      counts.found++;
      if (one.status !== '' && match.status === one.status) counts.statusRight++;
      for (const stance of match.stances) {
        if (one.wanted.has(stance)) counts.hits++;
        if (one.allowed.has(stance) && !one.wanted.has(stance)) continue;
        counts.told++;
        if (one.wanted.has(stance)) counts.right++;
      }
    }
    for (const { stances } of free) counts.told += stances.size;
    const after = counts.hits + counts.right - counts.wanted - counts.told + counts.statusRight - counts.status + counts.quietRight - counts.quiet; // prettier-ignore
    if (listErrors && half === 'tuned' && after < before)
      console.log(`${id} ${text}\n  expected ${expectation}\n${found.map(({ name, kind, stances, status }) => `  found    ${kind} | ${name} | ${[...stances].join(', ')} | ${status ?? ''}\n`).join('')}`); // prettier-ignore
  }
  const share = (one: number, of: number) => Math.round((1000 * one) / of) / 1000;
  return {
    [`${half}, initiatives found`]: share(counts.found, counts.expected),
    [`${half}, stances, precision`]: share(counts.right, counts.told),
    [`${half}, stances, recall`]: share(counts.hits, counts.wanted),
    [`${half}, status`]: share(counts.statusRight, counts.status),
    [`${half}, texts without any`]: share(counts.quietRight, counts.quiet),
  };
}

const figures = { ...score('tuned'), ...score('untouched') };
for (const [name, figure] of Object.entries(figures)) console.log(`${name.padEnd(34)} ${figure}`);
checkFloors(
  resourcePath('bench/quality/initiatives/floors.json'),
  fingerprint([resourcePath('bench/quality/initiatives/cases.tsv')]),
  figures,
);
