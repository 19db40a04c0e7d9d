import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/**
 * Packs the command line, and what its worker threads run, into one file, `dist/cli/packed.cjs`, and lets it code the
 * example corpus once so that what the compiler makes of it, and the tables it prepares, lie beside it:
 * `src/start/packed.ts` and `src/platform/prepared.ts` start from them. Part of `npm run build`.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What stays outside and is loaded when first used, not at the start: a package that holds binaries, and parts of
 * Node that only some commands need.
 */
const OUTSIDE = [
  '@duckdb/node-api',
  'node:child_process',
  'node:dns/promises',
  'node:http',
  'node:http2',
  'node:https',
  'node:net',
  'node:worker_threads',
  'node:zlib',
];
const MARK = '\0outside:';

/** Stands in the place of a module until one of its exports is asked for. */
function standIn(name: string): string {
  return `module.exports = new Proxy({}, { get: (_, key) => require(${JSON.stringify(name)})[key] });`;
}

const outsideLazily: Plugin = {
  name: 'outside-lazily',
  enforce: 'pre',
  resolveId: (id, importer) => {
    const name = OUTSIDE.find((each) => each === id || each === `node:${id}`);
    if (name === undefined) return null;
    return importer?.startsWith(MARK) === true ? { id: name, external: true } : `${MARK}${name}.cjs`;
  },
  load: (id) => (id.startsWith(MARK) ? standIn(id.slice(MARK.length, -'.cjs'.length)) : null),
};

/**
 * Writes every sign outside ASCII as an escape, so that the file is read byte for byte into a string of half the size,
 * and ends it with its digest, by which `packed.ts` knows what was compiled of it.
 */
const plainAndSigned: Plugin = {
  name: 'plain-and-signed',
  generateBundle: (_, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const code = chunk.code.replace(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
      chunk.code = `${code}\n//${createHash('sha256').update(code).digest('hex')}`;
    }
  },
};

/** What the program prepares while it codes: see `prepared`. */
const PREPARED = ['gazetteer', 'languages', 'parser-kernels', 'rules', 'tagger-kernels'];

const keepCompiled: Plugin = {
  name: 'keep-compiled',
  buildStart: () => {
    for (const made of ['packed.cjs.compiled', ...PREPARED.map((name) => `${name}.prepared`)])
      rmSync(`${root}dist/cli/${made}`, { force: true });
  },
  closeBundle: () => {
    execFileSync(process.execPath, [`${root}dist/cli/main.js`, 'code', `${root}examples/corpus`], {
      env: { ...process.env, DEMARCHE_KEEP_COMPILED: '1' },
      stdio: 'ignore',
    });
  },
};

export default defineConfig({
  root,
  logLevel: 'warn',
  plugins: [outsideLazily, plainAndSigned, keepCompiled],
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/entry.ts',
    outDir: 'dist/cli',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      output: { format: 'cjs', entryFileNames: 'packed.cjs', codeSplitting: false },
    },
  },
});
