import { calibration } from '../../src/evaluation/index.ts';
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
