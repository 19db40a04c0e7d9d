import { calibration } from '../../src/evaluation/index.ts';
import { LIKELY } from '../../src/events/index.ts';
import { trainConfidence } from './train.ts';

/** `node .cache/tools/training/confidence/main.js [FOLDER] [TARGET]`: the folder holds the two gold files. */
const [folder = '../shared/gold', target = 'models/confidence.json'] = process.argv.slice(2);
const judged = trainConfidence(`${folder}/documents-dev.jsonl`, `${folder}/plv-train.jsonl`, target);
for (const source of ['documents', 'pairs'] as const) {
  const part = judged.filter(({ example }) => example.source === source);
  const { error, thresholds } = calibration(part.map(({ example, probability }) => ({ probability, right: example.right }))); // prettier-ignore
  console.log(
    `${source}, cross-validated: ${part.length} events, expected calibration error ${error.toFixed(3)}`,
  );
  for (const { threshold, kept, precision } of thresholds)
    console.log(`  at ${threshold.toFixed(1)} and above: ${kept} events, ${precision.toFixed(3)} right`);
}
const asked = judged.filter(({ recipient }) => recipient !== null);
const doubtful = asked.filter(({ recipient }) => (recipient ?? 1) < LIKELY);
const wrong = asked.filter(({ example }) => example.recipient === false);
const caught = doubtful.filter(({ example }) => example.recipient === false);
console.log(`recipients, cross-validated: ${wrong.length} of ${asked.length} wrong; ${doubtful.length} left open, ${caught.length} of them wrong`); // prettier-ignore
