import type { Event } from '../../../src/core/index.ts';
import { scoreDocuments, type DocumentsScore, type GoldDocument } from '../../../src/evaluation/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';
import { makeCoder } from '../events/coder.ts';
import { checkFloors, fingerprint } from '../floors.ts';
import { ownDocuments } from './documents.ts';

/**
 * How right whole documents of our own are coded (see the README beside this file): those that were read while the
 * coder was mended, and those that are sealed. `--errors` prints the wrong and missed events of the former.
 */
const files = ownDocuments();

const code = makeCoder();

interface Coded {
  document: GoldDocument;
  events: Event[];
}

const coded = (document: GoldDocument): Coded => ({ document, events: code(document).map(({ event }) => event) }); // prettier-ignore

function print(name: string, { documents, coded, precision, core, recall }: DocumentsScore): void {
  console.log(
    `${name.padEnd(24)}${String(documents).padStart(10)}${String(coded).padStart(8)}${precision.toFixed(3).padStart(11)}${String(core).padStart(7)}${recall.toFixed(3).padStart(8)}`,
  );
}

console.log(`${''.padEnd(24)} documents   coded  precision   core  recall`);
const all = { read: [] as Coded[], sealed: [] as Coded[] };
for (const file of files)
  for (const kind of ['read', 'sealed'] as const) {
    const chosen = file[kind].map(coded);
    if (chosen.length === 0) continue;
    all[kind].push(...chosen);
    print(`${file.name}${kind === 'sealed' ? ' *' : ''}`, scoreDocuments(chosen));
  }
const read = scoreDocuments(all.read);
const sealed = scoreDocuments(all.sealed);
print('all', read);
print('all sealed *', sealed);

if (process.argv.includes('--errors')) {
  const texts = new Map(all.read.map(({ document: { id, sentences } }) => [id, sentences]));
  const codes = (parties: readonly { code: string }[]): string => parties.map(({ code: of }) => of).join(',');
  for (const { document, sentence, event, right } of read.verdicts)
    if (!right) console.log(`wrong  ${document} ${sentence} ${event.event.join(' ')} ${codes(event.actor)} > ${codes(event.recipient)} ${event.confidence.toFixed(2)} | ${texts.get(document)?.[sentence]}`); // prettier-ignore
  for (const { document, sentence, gold, text } of read.missed)
    console.log(`missed ${document} ${sentence} ${gold.types.join('/')} ${gold.actor.join(',')} > ${gold.recipient.join(',')} "${gold.trigger}" | ${text}`); // prettier-ignore
}

checkFloors(resourcePath('bench/quality/own-documents/floors.json'), fingerprint(files.map(({ path }) => path)), {
  'read precision': read.precision, 'read recall': read.recall,
  'sealed precision': sealed.precision, 'sealed recall': sealed.recall,
}); // prettier-ignore
