import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { prepared, TextTable } from '../platform/index.ts';

type Detect = (text: string) => { language: string };

/** The parts of the package `eld` that are used. */
interface Eld {
  createEld: () => { instance: { detect: Detect }; loadData: (table: Table) => void };
}

/** What the detector knows: its languages, and what each letter sequence says for some of them. */
interface Table {
  ngrams: Record<string, Record<string, number>>;
  type: string;
  languages: Record<string, string>;
}

let detect: Detect | undefined;

/**
 * ISO 639-1 code of the language of a text by its letter sequences, or '' where it cannot tell. The table behind it
 * takes long to load and few texts need it, so it is loaded at the first call.
 */
export function detectLanguage(text: string): string {
  detect ??= loadDetector();
  return detect(text).language;
}

/** The package is an ES module and names no entry for synchronous loading: its files are looked for beside ours. */
function loadDetector(): Detect {
  const require = createRequire(import.meta.url);
  const file = (require.resolve.paths('eld') ?? [])
    .map((folder) => join(folder, 'eld/src/languageDetector.js'))
    .find((path) => existsSync(path));
  if (file === undefined) throw new Error('the package eld is not installed');
  const { instance, loadData } = (require(file) as Eld).createEld();
  loadData(loadTable(require, join(dirname(file), 'ngrams/small.js')));
  return (text) => instance.detect(text);
}

/** Nothing else has an empty key: a letter sequence has letters. */
const HEAD = '';

/** A text asks for a few hundred of the 81,000 letter sequences; as a program they take a third of a second to load. */
function loadTable(require: NodeJS.Require, path: string): Table {
  const bytes = prepared('languages', [readFileSync(path)], () => {
    const { ngrams, ...head } = (require(path) as { ngramsData: Table }).ngramsData;
    const texts = Object.entries<unknown>(ngrams).map(
      ([key, value]) => [key, JSON.stringify(value)] as const,
    );
    return TextTable.pack([[HEAD, JSON.stringify(head)], ...texts]);
  });
  const table = new TextTable(bytes);
  const read = (key: string): unknown => {
    const text = table.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  };
  const met = Object.create(null) as Table['ngrams'];
  const ngrams = new Proxy(met, {
    get: (_, key: string) => {
      const known = met[key] ?? (read(key) as Table['ngrams'][string] | undefined);
      if (known !== undefined) met[key] = known;
      return known;
    },
  });
  return { ...(read(HEAD) as Omit<Table, 'ngrams'>), ngrams };
}
