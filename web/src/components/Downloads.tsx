import type { PageState } from '../../../src/api/index.ts';
import { query } from '../fetching.ts';

const FILES = [
  ['csv', 'rows (CSV)'],
  ['parquet', 'rows (Parquet)'],
  ['json', 'series (JSON)'],
  ['events.csv', 'events (CSV)'],
  ['jsonl', 'events (PLOVER)'],
  ['gexf', 'network (GEXF)'],
  ['txt', 'citation'],
  ['bib', 'BibTeX'],
  ['ris', 'RIS'],
] as const;

/** The numbers of this view as files: the same bytes as from the command line. */
export function Downloads({ state: { first, second, by, from, to } }: { state: PageState }) {
  return (
    <nav class="downloads" aria-label="Files to take away">
      <span class="quiet">Take away:</span>
      {FILES.map(([ending, words]) => (
        <a key={ending} href={`dyad/${first}-${second}.${ending}?${query({ by, from, to })}`}>
          {words}
        </a>
      ))}
    </nav>
  );
}
