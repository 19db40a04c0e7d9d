import type { Status } from '../../../src/api/index.ts';
import { counted } from '../words.ts';

/** What stands behind the page: how much was read, and what could not be. */
export function Coverage({ status }: { status: Status }) {
  const rejected = status.rejections.reduce((sum, { count }) => sum + count, 0);
  return (
    <footer>
      <p>
        Read from {counted(status.documents, 'article')}
        {status.duplicates > 0 &&
          `, with ${counted(status.duplicates, 'copy').replace('copys', 'copies')} counted once`}
        : {counted(status.sentences, 'sentence')}, {counted(status.events, 'event')}.
        {rejected > 0 && ` ${counted(rejected, 'document')} could not be used: `}
        {status.rejections.map(({ code, count }) => `${code.replaceAll(/[.-]/g, ' ')} (${count})`).join(', ')}
        {rejected > 0 && '.'}
      </p>
      <p>
        The index says how the odds of cooperation against conflict compare with those of all other pairs at
        the time, in doublings; the line is what all periods together make likely, the bands are its 80 and 95
        % intervals. Scores of single events are PLOVER scores, from −10 (conflict) to +10 (cooperation).
        Demarche {status.version}. <a href="api/v1/openapi.json">API</a>
      </p>
    </footer>
  );
}
