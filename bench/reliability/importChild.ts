import { importableFiles } from '../../src/exchange/index.ts';
import { importData, importPlaces } from '../../src/pipeline/index.ts';
import { openStore } from '../../src/store/index.ts';

/**
 * Imports the files named on the command line one by one, and writes after each how many are acknowledged. Made to
 * be killed: `node importChild.js DATABASE SCRATCH FILE…`.
 */
const [path = '', scratch = '', ...files] = process.argv.slice(2);
const plan = importableFiles('keds', files);
const store = await openStore(path, { readable: importPlaces(plan.files, scratch), checkpointKilobytes: 64 });
process.stdout.write('open\n');
for (const [index, file] of files.entries()) {
  await importData(store, 'keds', importableFiles('keds', [file]), {
    coder: 'fiction',
    settings: {},
    scratch,
    clock: () => 0,
    now: () => '2024-01-01T00:00:00Z',
  });
  process.stdout.write(`acknowledged ${index + 1}\n`);
}
await store.close();
process.stdout.write('done\n');
