import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The drawing of the house, kept from drifting: which room may import which, that nobody reaches past a door,
 * which third parties live where, and that clock, chance and console stay in `cli`.
 */
const ALL_CODERS = ['acquire', 'clean', 'language', 'actors', 'events', 'initiatives'];
const ROOMS: Record<string, readonly string[]> = {
  core: [],
  start: [],
  platform: ['start'],
  ontology: [],
  acquire: ['platform'],
  clean: ['platform'],
  language: ['platform'],
  measures: [],
  evaluation: [],
  actors: ['platform', 'ontology', 'language'],
  events: ['platform', 'ontology', 'language', 'actors'],
  initiatives: ['platform', 'ontology', 'language', 'actors', 'events'],
  exchange: ['platform', 'ontology'],
  store: ['platform', 'ontology'],
  api: ['ontology'],
  forecasts: ['measures', 'evaluation'],
  pipeline: ['start', 'platform', ...ALL_CODERS, 'exchange', 'store'],
  server: ['platform', 'api', 'exchange', 'store', 'measures', 'forecasts', 'ontology'],
  cli: [
    'start',
    'platform',
    ...ALL_CODERS,
    'ontology',
    'measures',
    'evaluation',
    'exchange',
    'store',
    'api',
    'forecasts',
    'pipeline',
    'server',
  ],
  web: ['api', 'core', 'ontology'],
};

/** Third parties that only the named rooms may import. */
const PINNED: readonly [RegExp, readonly string[]][] = [
  [/^@duckdb\//, ['store']],
  [/^(hono|@hono\/.*)$/, ['server']],
  [/^(htmlparser2|entities|parse5|linkedom|feedsmith|iconv-lite)$/, ['acquire', 'clean']],
  [/^hyparquet-writer$/, ['exchange']],
  [/^zod$/, ['api', 'server', 'exchange', 'cli']],
  [/^commander$/, ['cli']],
  [/^(preact|d3-.*)(\/.*)?$/, ['web']],
];

const BROWSER_SAFE = new Set(['core', 'ontology', 'api', 'web', 'measures']);

interface Import {
  room: string;
  file: string;
  specifier: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name === 'node_modules' || entry.name === 'dist' ? [] : sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function roomOf(path: string): string {
  const parts = path.split(sep);
  return parts[0] === 'web' ? 'web' : (parts[1] ?? '');
}

const root = process.cwd();
const files = ['src', 'web']
  .filter((folder) => statSync(join(root, folder), { throwIfNoEntry: false }) !== undefined)
  .flatMap((folder) => sourceFiles(join(root, folder)))
  .map((file) => relative(root, file));

/** Every import of every file; comments are left out so that examples in them do not count. */
const imports: Import[] = files.flatMap((file) => {
  const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const specifiers = [...code.matchAll(/(?:^|\s)(?:from|import)\s*\(?\s*'([^']+)'/gm)].map(
    (match) => match[1] ?? '',
  );
  return specifiers.map((specifier) => ({ room: roomOf(file), file, specifier }));
});

/** The room that a relative import leads to, and the path inside that room. */
function target(entry: Import): { room: string; inside: string } {
  const folder = entry.file.split(sep).slice(0, -1);
  const path: string[] = [...folder];
  for (const part of entry.specifier.split('/')) {
    if (part === '..') path.pop();
    else if (part !== '.') path.push(part);
  }
  const inRoom = path[0] === 'web' ? path.slice(1) : path.slice(2);
  return { room: roomOf(path.join(sep)), inside: inRoom.join('/') };
}

const local = imports.filter(
  (entry) => entry.specifier.startsWith('.') && !/\.(css|json|svg)$/.test(entry.specifier),
);
const crossing = local.filter((entry) => {
  const { room, inside } = target(entry);
  return room !== entry.room && inside !== '';
});

describe('the import table', () => {
  it('knows every room', () => {
    const unknown = files.filter((file) => file.split(sep).length > 2 && !(roomOf(file) in ROOMS));
    expect(unknown).toEqual([]);
  });

  it('imports run downwards only', () => {
    const wrong = crossing.filter(
      (entry) =>
        entry.room in ROOMS &&
        target(entry).room !== 'core' &&
        !ROOMS[entry.room]?.includes(target(entry).room),
    );
    expect(wrong.map((entry) => `${entry.file} imports ${entry.specifier}`)).toEqual([]);
  });

  it('nobody reaches past a door', () => {
    const wrong = crossing.filter((entry) => entry.room in ROOMS && target(entry).inside !== 'index.ts');
    expect(wrong.map((entry) => `${entry.file} imports ${entry.specifier}`)).toEqual([]);
  });

  it('third parties stay in their rooms', () => {
    const wrong = imports.filter((entry) =>
      PINNED.some(([pattern, rooms]) => pattern.test(entry.specifier) && !rooms.includes(entry.room)),
    );
    expect(wrong.map((entry) => `${entry.file} imports ${entry.specifier}`)).toEqual([]);
  });

  it('browser-safe rooms use nothing of Node', () => {
    const wrong = imports.filter(
      (entry) => BROWSER_SAFE.has(entry.room) && entry.specifier.startsWith('node:'),
    );
    expect(wrong.map((entry) => `${entry.file} imports ${entry.specifier}`)).toEqual([]);
  });

  it('clock, chance and console stay in cli', () => {
    const forbidden =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bconsole\.|\brandomUUID\(|\bperformance\.now\(/;
    const wrong = files.filter((file) => {
      const room = roomOf(file);
      if (room === 'cli' || room === 'web') return false;
      const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
      return forbidden.test(code);
    });
    expect(wrong).toEqual([]);
  });
});
