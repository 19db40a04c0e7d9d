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

function score(documents: readonly GoldDocument[]): DocumentsScore {
  return scoreDocuments(
    documents.map((document) => ({ document, events: code(document).map(({ event }) => event) })),
  );
}

function print(name: string, { documents, coded, precision, core, recall }: DocumentsScore): void {
  console.log(
    `${name.padEnd(24)}${String(documents).padStart(10)}${String(coded).padStart(8)}${precision.toFixed(3).padStart(11)}${String(core).padStart(7)}${recall.toFixed(3).padStart(8)}`,
  );
}

console.log(`${''.padEnd(24)} documents   coded  precision   core  recall`);
const all = { read: [] as GoldDocument[], sealed: [] as GoldDocument[] };
for (const file of files)
  for (const kind of ['read', 'sealed'] as const) {
    const chosen = file[kind];
    if (chosen.length === 0) continue;
    all[kind].push(...chosen);
    print(`${file.name}${kind === 'sealed' ? ' *' : ''}`, score(chosen));
  }
const read = score(all.read);
const sealed = score(all.sealed);
print('all', read);
print('all sealed *', sealed);

if (process.argv.includes('--errors')) {
  const texts = new Map(all.read.map(({ id, sentences }) => [id, sentences]));
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
