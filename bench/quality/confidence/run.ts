import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calibration, scorePlv, type PlvRow } from '../../../src/evaluation/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';
import { trainConfidence } from '../../../training/confidence/train.ts';
import { makeCoder } from '../events/coder.ts';
import { ownDocuments } from '../own-documents/documents.ts';
import { checkFloors, fingerprint } from '../floors.ts';
import { readRows } from '../rows.ts';

/**
 * Whether the confidence of events can be believed, and what a least confidence costs and gives. The first table is
 * cross-validated: each document is judged by a model that has not seen it. The second scores the sentence pairs that
 * neither rules nor model were made on. Needs `../shared`; skips aloud without it.
 */
const shared = resourcePath('../shared/gold');
const DOCUMENTS = `${shared}/documents-dev.jsonl`;
const PAIRS = `${shared}/plv-train.jsonl`;

if ([DOCUMENTS, PAIRS].every((path) => existsSync(path))) run();
else console.log('skipped: the gold sets are not beside the repository (../shared)');

function run(): void {
  const judged = trainConfidence(DOCUMENTS, PAIRS, join(tmpdir(), `confidence-${process.pid}.json`));
  const whole = judged.filter(({ example }) => example.source === 'documents');
  const { error, brier, thresholds } = calibration(
    whole.map(({ example, probability }) => ({ probability, right: example.right })),
  );
  console.log(
    `documents, cross-validated: ${whole.length} events, expected calibration error ${error.toFixed(3)}, Brier ${brier.toFixed(3)}`,
  );
  console.log('least confidence  events  precision  of the right ones');
  for (const { threshold, kept, precision, recall } of thresholds)
    console.log(
      `${threshold.toFixed(1).padStart(16)}${String(kept).padStart(8)}${precision.toFixed(3).padStart(11)}${recall.toFixed(3).padStart(19)}`,
    );
  printPairs();
  const at = (least: number) => thresholds.find(({ threshold }) => threshold === least)?.precision ?? 0;
  checkFloors(
    resourcePath('bench/quality/confidence/floors.json'),
    fingerprint([DOCUMENTS, PAIRS, ...ownDocuments().map(({ path }) => path)]),
    {
      '1 − expected calibration error': 1 - error,
      '1 − Brier': 1 - brier,
      'precision at 0.3': at(0.3),
      'precision at 0.5': at(0.5),
      'precision at 0.8': at(0.8),
    },
  );
}

function printPairs(): void {
  const code = makeCoder({ minimumConfidence: 0 });
  const rows = readRows<PlvRow>(PAIRS);
  const coded = rows
    .filter(({ id }) => Number(id) % 2 === 0)
    .map((row) => ({
      row,
      events: code({ id: row.id, sentences: [row.text] }).map(({ event }) => event),
    }));
  console.log('unseen sentence pairs');
  console.log('least confidence   typed  linked  events a sentence');
  for (const least of [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const { typed, linked, eventsPerSentence } = scorePlv(
      coded.map(({ row, events }) => ({
        row,
        events: events.filter(({ confidence }) => confidence >= least),
      })),
    );
    console.log(
      `${least.toFixed(1).padStart(16)}${typed.toFixed(3).padStart(8)}${linked.toFixed(3).padStart(8)}${eventsPerSentence.toFixed(2).padStart(19)}`,
    );
  }
}
