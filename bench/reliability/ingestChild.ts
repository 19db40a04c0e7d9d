import { ingestFrom, rebuild } from '../../src/pipeline/index.ts';
import { openStore } from '../../src/store/index.ts';
import { ingestSettings, rebuildSettings } from './settings.ts';
import { stories, stream } from './world.ts';

/**
 * Works on the database named on the command line, and writes the number of documents that are acknowledged
 * after each batch. Made to be killed: `node ingestChild.js DATABASE COUNT [MODE]`; the mode `checkpoint` writes
 * the log into the file all the time, `rebuild` makes a full database again.
 */
const [path = '', count = '0', mode = 'ingest'] = process.argv.slice(2);

async function ingest(): Promise<void> {
  const store = await openStore(path, {
    segmentBytes: 20_000,
    ...(mode === 'checkpoint' ? { checkpointKilobytes: 32 } : {}),
  });
  process.stdout.write('open\n');
  await ingestFrom(
    stream(stories(Number(count))),
    store,
    ingestSettings({
      onProgress: ({ summary }) => process.stdout.write(`acknowledged ${summary.in}\n`),
    }),
  );
  await store.close();
}

if (mode === 'rebuild') {
  process.stdout.write(`open\nacknowledged ${count}\n`);
  await rebuild(path, rebuildSettings());
} else await ingest();
process.stdout.write('done\n');
