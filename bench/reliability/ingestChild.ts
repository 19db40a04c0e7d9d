import { ingestFrom, inlinePool } from '../../src/pipeline/index.ts';
import { openStore } from '../../src/store/index.ts';
import { createCoder, stories, stream } from './world.ts';

/**
 * Ingests stories into the database named on the command line, and writes the number of documents that are
 * acknowledged after each batch. Made to be killed: `node ingestChild.js DATABASE COUNT`.
 */
const [path = '', count = '0'] = process.argv.slice(2);
const store = await openStore(path);
process.stdout.write('open\n');
await ingestFrom(stream(stories(Number(count))), store, {
  pool: inlinePool(createCoder()),
  coder: 'fiction',
  clock: () => 0,
  now: () => '2024-01-01T00:00:00Z',
  batchDocuments: 3,
  onProgress: ({ summary }) => process.stdout.write(`acknowledged ${summary.in}\n`),
});
await store.close();
process.stdout.write('done\n');
