import { useState } from 'preact/hooks';
import type { ClaimView, PageState } from '../../../src/api/index.ts';
import { query, useFetched } from '../fetching.ts';
import { without } from '../usePageState.ts';
import { counted } from '../words.ts';
import { EventLink } from './Evidence.tsx';
import { ProblemNote } from './ProblemNote.tsx';

const GLYPHS = { supported: '✓', contradicted: '✗', 'not enough data': '?' } as const;
const EXAMPLES = [
  'up since 2013',
  'improving',
  'at its lowest since 2001',
  'warmer with China than with the US',
];

interface Props {
  state: PageState;
  change: (change: Partial<PageState>) => void;
}

/** A claim is typed, tested, and answered with its reasons and evidence; the address keeps it. */
export function ClaimBox({ state, change }: Props) {
  const { first, second, by, from, to, claim } = state;
  const [typed, setTyped] = useState(claim ?? '');
  const answer = useFetched<ClaimView>(
    claim === undefined ? null : `api/v1/dyads/${first}/${second}/claim?${query({ claim, by, from, to })}`,
  );
  const test = (text: string): void => {
    setTyped(text);
    change(text.trim() === '' ? without('claim') : { claim: text.trim() });
  };
  return (
    <section class="claim" aria-busy={answer.loading}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          test(typed);
        }}
      >
        <label>
          <span>Test a claim</span>
          <input
            type="text"
            value={typed}
            maxLength={200}
            placeholder="up since 2013"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit">Test</button>
        <span class="examples">
          {EXAMPLES.map((example) => (
            <button key={example} type="button" class="plain" onClick={() => test(example)}>
              {example}
            </button>
          ))}
        </span>
      </form>
      <div role="status">
        {answer.problem !== null && <ProblemNote problem={answer.problem} />}
        {answer.data !== null && <Verdict answer={answer.data} onOpen={(event) => change({ event })} />}
      </div>
    </section>
  );
}

function Verdict({ answer, onOpen }: { answer: ClaimView; onOpen: (id: string) => void }) {
  const { claim, verdict, why, periods, events, evidence } = answer;
  return (
    <div class={`verdict ${verdict.replaceAll(' ', '-')}`}>
      <p>
        “{claim}”:{' '}
        <b>
          <span aria-hidden="true">{GLYPHS[verdict]}</span> {verdict}
        </b>
        . {why.charAt(0).toUpperCase() + why.slice(1)}
      </p>
      <p class="quiet">
        Rests on {counted(events, 'event')} in {counted(periods, 'period')}.{' '}
        {evidence.length > 0 && (
          <>
            Most that way:{' '}
            {evidence.map(({ id, date, enddate, score }) => (
              <EventLink key={id} id={id} date={date} enddate={enddate} score={score} onOpen={onOpen} />
            ))}
          </>
        )}
      </p>
    </div>
  );
}
