import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { prepared } from '../platform/index.ts';

type Detect = (text: string) => { language: string };

/** The parts of the package `eld` that are used. */
interface Eld {
  createEld: () => { instance: { detect: Detect }; loadData: (table: unknown) => void };
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
  const table = join(dirname(file), 'ngrams/small.js');
  // Its 81,000 letter sequences stand in a program, which takes five times as long to run as their JSON to read.
  const json = prepared('languages', [readFileSync(table)], () => {
    const { ngramsData } = require(table) as { ngramsData: unknown };
    return Uint8Array.from(Buffer.from(JSON.stringify(ngramsData)));
  });
  const { instance, loadData } = (require(file) as Eld).createEld();
  loadData(JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.length).toString()));
  return (text) => instance.detect(text);
}
