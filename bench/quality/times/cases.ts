import { readFileSync } from 'node:fs';
import type { Day } from '../../../src/core/index.ts';

/** One expected expression, as written in the case files. */
export interface ExpectedTime {
  text: string;
  /** Null where it must stay unresolved. */
  interval: { earliest: Day; latest: Day } | null;
  kind: 'dated' | 'event' | 'text' | 'duration';
  open: string | null;
}

/** A sentence with its publication day and the expressions it holds. */
export interface TimeCase {
  published: Day;
  sentence: string;
  expected: ExpectedTime[];
}

function expectedOf(written: string): ExpectedTime {
  const at = written.lastIndexOf('=');
  const text = written.slice(0, at);
  const said = written.slice(at + 1);
  const [kind = '', side = null] = said.split(' ');
  if (kind === 'event' || kind === 'text' || kind === 'duration')
    return { text, interval: null, kind, open: side };
  const match = /^([\d-]+)\.\.([\d-]+)(?: (since|until|before|after))?$/.exec(said);
  if (match === null) throw new Error(`cannot read the expectation "${written}"`);
  return {
    text,
    interval: { earliest: match[1] ?? '', latest: match[2] ?? '' },
    kind: 'dated',
    open: match[3] ?? null,
  };
}

/** Reads a case file. */
export function readCases(path: string | URL): TimeCase[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [published = '', sentence = '', expected = '-'] = line.split('\t');
      return { published, sentence, expected: expected === '-' ? [] : expected.split('|').map(expectedOf) };
    });
}
