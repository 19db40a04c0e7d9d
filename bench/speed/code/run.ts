import { acquire } from '../../../src/acquire/index.ts';
import { codeStream, createPool } from '../../../src/pipeline/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';
import { meter, printSpeed } from '../meter.ts';

/**
 * How fast documents are coded, nothing stored, in one thread:
 * `node .cache/tools/bench/speed/code/run.js [FILE] [JOBS]`. Loading of models is not counted.
 */
const [file = resourcePath('../shared/data/re3d/documents.jsonl'), jobs = '1'] = process.argv.slice(2);
const pool = createPool({ jobs: Number(jobs) });
const read = meter();
const counts = { documents: 0, sentences: 0, events: 0 };
for await (const outcome of codeStream(acquire(file), pool)) {
  if ('rejection' in outcome) continue;
  counts.documents++;
  counts.sentences += outcome.document.sentences.length;
  counts.events += outcome.document.events.length;
}
const reading = read();
await pool.close();
printSpeed(`code --jobs ${jobs}`, counts, reading);
