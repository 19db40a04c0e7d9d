import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PlvRow } from '../../../src/evaluation/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';
import { readRows } from '../rows.ts';

/** Sentences of our own with one marked pair: those that may be read and learned from, and those that are only scored. */
export interface OwnSentences {
  paths: string[];
  read: PlvRow[];
  sealed: PlvRow[];
}

/** All of them; those with even ids are sealed. */
export function ownSentences(): OwnSentences {
  const folder = resourcePath('bench/quality/own-sentences/sentences');
  const paths = readdirSync(folder).toSorted().map((file) => join(folder, file)); // prettier-ignore
  const rows = paths.flatMap((path) => readRows<PlvRow>(path));
  const isSealed = ({ id }: PlvRow): boolean => Number(id.slice(1)) % 2 === 0;
  return { paths, read: rows.filter((row) => !isSealed(row)), sealed: rows.filter(isSealed) };
}
