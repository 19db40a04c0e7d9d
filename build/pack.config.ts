import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/**
 * Packs the command line into one file, `dist/cli/packed.cjs`, and lets it code the example corpus once so that what
 * the compiler makes of it lies beside it: `src/cli/packed.ts` starts from both. Part of `npm run build`.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

/** Packages that stay outside, for they hold binaries; each is loaded when first needed, not at the start. */
const OUTSIDE = ['@duckdb/node-api'];
const MARK = '\0outside:';

const outsideLazily: Plugin = {
  name: 'outside-lazily',
  enforce: 'pre',
  resolveId: (id, importer) => {
    if (!OUTSIDE.includes(id)) return null;
    return importer?.startsWith(MARK) === true ? { id, external: true } : `${MARK}${id}.cjs`;
  },
  load: (id) =>
    id.startsWith(MARK) ? `module.exports = require(${JSON.stringify(id.slice(MARK.length, -4))});` : null,
};

const keepCompiled: Plugin = {
  name: 'keep-compiled',
  buildStart: () => rmSync(`${root}dist/cli/packed.cjs.compiled`, { force: true }),
  closeBundle: () => {
    execFileSync(
      process.execPath,
      [`${root}dist/cli/main.js`, 'code', `${root}examples/corpus/meridian-wire`],
      {
        env: { ...process.env, DEMARCHE_KEEP_COMPILED: '1' },
        stdio: 'ignore',
      },
    );
  },
};

export default defineConfig({
  root,
  logLevel: 'warn',
  plugins: [outsideLazily, keepCompiled],
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
