import { existsSync } from 'node:fs';
import {
  scoreDocuments,
  scoreFactuality,
  scorePlv,
  type GoldDocument,
  type PlvRow,
  type PlvScore,
} from '../../../src/evaluation/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';
import { checkFloors, fingerprint } from '../floors.ts';
import { line, printPlv, unlinked } from '../plv-report.ts';
import { readRows } from '../rows.ts';
import { makeCoder } from './coder.ts';
import { factualityCases } from './factuality.ts';

/**
 * How right events are coded: sentences with a marked pair (rows with odd ids are tuned on, those with even ids are
 * only scored), whole annotated documents, and whether things happened. `--worst` prints the twenty worst errors of
 * the odd rows, `--documents` the wrong and missed events of the documents. Needs `../shared`; skips aloud without it.
 */
const shared = resourcePath('../shared');
const PLV = `${shared}/gold/plv-train.jsonl`;
const DOCUMENTS = `${shared}/gold/documents-dev.jsonl`;
const EWT = `${shared}/data/ud-ewt/en_ewt-ud-dev.conllu.gz`;
const JUDGEMENTS = `${shared}/data/uds-factuality/uds2-factuality-ewt.tsv.gz`;

if ([PLV, DOCUMENTS, EWT, JUDGEMENTS].every((path) => existsSync(path))) run();
else console.log('skipped: the gold sets are not beside the repository (../shared)');

function run(): void {
  const code = makeCoder();
  const rows = readRows<PlvRow>(PLV);
  const started = process.hrtime.bigint();
  const coded = rows.map((row) => ({
    row,
    events: code({ id: row.id, sentences: [row.text] }).map(({ event }) => event),
  }));
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const half = (odd: boolean) => coded.filter(({ row }) => (Number(row.id) % 2 === 1) === odd);
  const seen = scorePlv(half(true));
  const unseen = scorePlv(half(false));
  printPlv('odd ids (tuned on)', seen);
  printPlv('even ids (only scored)', unseen);
  console.log(`${(rows.length / seconds).toFixed(0)} sentences a second, text to events`);
  if (process.argv.includes('--worst')) printWorst(seen);

  const documents = readRows<GoldDocument>(DOCUMENTS);
  const score = scoreDocuments(
    documents.map((document) => ({
      document,
      events: code({
        id: document.id,
        sentences: document.sentences,
        title: document.title,
        date: document.date,
        publisher: document.publisher,
      }).map(({ event }) => event),
    })),
  );
  console.log(
    `documents: ${score.coded} events coded, precision ${score.precision.toFixed(3)}, recall of ${score.core} core events ${score.recall.toFixed(3)}`,
  );
  if (process.argv.includes('--documents')) {
    for (const { document, sentence, event, right } of score.verdicts)
      if (!right) console.log(`wrong  ${document} ${sentence} ${line(event)}`);
    for (const { document, sentence, gold } of score.missed)
      console.log(
        `missed ${document} ${sentence} ${gold.types.join('/')} ${gold.actor.join(',')} > ${gold.recipient.join(',')} "${gold.trigger}"`,
      );
  }

  const factuality = scoreFactuality(factualityCases(EWT, JUDGEMENTS, 'dev'));
  console.log(
    `factuality: ${factuality.cases} coded predicates, flag agrees with sign ${factuality.accuracy.toFixed(3)} (flags right ${factuality.precision.toFixed(3)}, found ${factuality.recall.toFixed(3)})`,
  );

  checkFloors(resourcePath('bench/quality/events/floors.json'), fingerprint([PLV, DOCUMENTS, EWT, JUDGEMENTS]), {
    'odd typed': seen.typed, 'odd linked': seen.linked, 'even typed': unseen.typed, 'even linked': unseen.linked,
    'documents precision': score.precision, 'documents recall': score.recall, factuality: factuality.accuracy,
  }); // prettier-ignore
}

/** The surest wrong events between the marked parties. */
function printWorst(score: PlvScore): void {
  for (const { row, events } of unlinked(score).slice(0, 20)) {
    console.log(`${row.id} ${row.event}: ${row.actor_text ?? ''} > ${row.recipient_text ?? ''}`);
    for (const event of events) console.log(`     ${line(event)}`);
  }
}
