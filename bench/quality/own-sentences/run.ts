import { readdirSync, readFileSync } from 'node:fs';
import { scorePlv, type PlvRow, type PlvScore } from '../../../src/evaluation/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';
import { makeCoder } from '../events/coder.ts';
import { checkFloors, fingerprint } from '../floors.ts';
import { line, printPlv, unlinked } from '../plv-report.ts';

/**
 * How right single sentences of our own with one marked pair are coded (see the README beside this file): those with
 * odd ids are there to be learned from, those with even ids are only scored. `--errors` prints those of the former
 * whose pair is not found.
 */
const folder = resourcePath('bench/quality/own-sentences/sentences');
const files = readdirSync(folder).toSorted().map((file) => `${folder}/${file}`); // prettier-ignore
const rows = files.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n').map((text) => JSON.parse(text) as PlvRow)); // prettier-ignore

const code = makeCoder();

function scored(sealed: boolean): PlvScore {
  const chosen = rows.filter(({ id }) => Number(id.slice(1)) % 2 === (sealed ? 0 : 1));
  return scorePlv(
    chosen.map((row) => ({
      row,
      events: code({ id: row.id, sentences: [row.text] }).map(({ event }) => event),
    })),
  );
}

const read = scored(false);
const sealed = scored(true);
printPlv('odd ids (read)', read);
printPlv('even ids (sealed)', sealed);

if (process.argv.includes('--errors'))
  for (const { row, events, typed } of unlinked(read)) {
    console.log(
      `\n${row.id} ${row.event}${typed ? '' : ' (type missed)'}: ${row.actor_text ?? ''} > ${row.recipient_text ?? ''} | ${row.text}`,
    );
    for (const event of events) console.log(`     ${line(event)}`);
  }

checkFloors(resourcePath('bench/quality/own-sentences/floors.json'), fingerprint(files), {
  'read typed': read.typed, 'read linked': read.linked, 'sealed typed': sealed.typed, 'sealed linked': sealed.linked,
}); // prettier-ignore
