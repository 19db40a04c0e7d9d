import { Option } from 'commander';
import { packageVersion } from '../../platform/index.ts';
import type { Io } from '../io.ts';
import { say } from '../io.ts';
import { dbOption, parseCount } from '../options.ts';
import type { Register } from '../program.ts';
import { withExamples } from '../program.ts';
import { withStore } from '../withStore.ts';

/** Tried in turn when no port is asked for, so that a second window just works. */
const USUAL_PORTS = [8080, 8081, 8082, 8083, 8084, 8085];

async function serve(io: Io, options: { db: string; port?: number }): Promise<void> {
  const { createApp, listen, loadPage } = await import('../../server/index.ts');
  await withStore(io, options.db, 'read', async (store) => {
    const app = createApp({
      store,
      version: packageVersion(),
      page: loadPage(),
      hosts: new Set(['127.0.0.1', 'localhost', '[::1]']),
    });
    const server = await listen(app, options.port === undefined ? USUAL_PORTS : [options.port]);
    say(io, `Demarche shows ${options.db} at ${io.palette.bold(server.address)}  (Ctrl-C stops it)`);
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    await server.close();
  });
}

/** `demarche serve`: the web app and the HTTP API. */
export const registerServe: Register = (program, { io }) => {
  const command = program
    .command('serve')
    .description('the web page and the HTTP API, for this machine only')
    .addOption(dbOption())
    .addOption(
      new Option('--port <n>', 'port; without it the first free one from 8080').argParser(parseCount),
    )
    .action(async (options: { db: string; port?: number }) => serve(io, options));
  withExamples(command, 'demarche serve --db try.duckdb', 'demarche serve --db try.duckdb --port 9000');
};
