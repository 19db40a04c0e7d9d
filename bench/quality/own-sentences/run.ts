import { scorePlv, type PlvRow, type PlvScore } from '../../../src/evaluation/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';
import { makeCoder } from '../events/coder.ts';
import { checkFloors, fingerprint } from '../floors.ts';
import { line, printPlv, unlinked } from '../plv-report.ts';
import { ownSentences } from './sentences.ts';

/**
 * How right single sentences of our own with one marked pair are coded (see the README beside this file): those with
 * odd ids are there to be learned from, those with even ids are only scored. `--errors` prints those of the former
 * whose pair is not found.
 */
const sentences = ownSentences();

const code = makeCoder();

const scored = (rows: readonly PlvRow[]): PlvScore =>
  scorePlv(rows.map((row) => ({ row, events: code({ id: row.id, sentences: [row.text] }).map(({ event }) => event) }))); // prettier-ignore

const read = scored(sentences.read);
const sealed = scored(sentences.sealed);
printPlv('odd ids (read)', read);
printPlv('even ids (sealed)', sealed);

if (process.argv.includes('--errors'))
  for (const { row, events, typed } of unlinked(read)) {
    console.log(
      `\n${row.id} ${row.event}${typed ? '' : ' (type missed)'}: ${row.actor_text ?? ''} > ${row.recipient_text ?? ''} | ${row.text}`,
    );
    for (const event of events) console.log(`     ${line(event)}`);
  }

checkFloors(resourcePath('bench/quality/own-sentences/floors.json'), fingerprint(sentences.paths), {
  'read typed': read.typed, 'read linked': read.linked, 'sealed typed': sealed.typed, 'sealed linked': sealed.linked,
}); // prettier-ignore
