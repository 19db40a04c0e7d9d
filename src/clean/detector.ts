import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

type Detect = (text: string) => { language: string };

let detect: Detect | undefined;

/**
 * ISO 639-1 code of the language of a text by its letter sequences, or '' where it cannot tell. The table behind it
 * takes a third of a second to load and few texts need it, so it is loaded at the first call.
 */
export function detectLanguage(text: string): string {
  detect ??= loadDetector();
  return detect(text).language;
}

/** The package is an ES module and names no entry for synchronous loading: its file is looked for beside ours. */
function loadDetector(): Detect {
  const require = createRequire(import.meta.url);
  const file = (require.resolve.paths('eld') ?? [])
    .map((folder) => join(folder, 'eld/src/entries/static.small.js'))
    .find((path) => existsSync(path));
  if (file === undefined) throw new Error('the package eld is not installed');
  return (require(file) as { eld: { detect: Detect } }).eld.detect;
}
