import type { InitiativeList, InitiativeView } from '../../../src/api/index.ts';
import { query, useFetched } from '../fetching.ts';
import { counted, dayInWords } from '../words.ts';

const GLYPHS = {
  for: '+',
  against: '−',
  party: '●',
  seeks: '→',
  considering: '?',
  withdrew: '×',
} as const;

type Stance = InitiativeView['stances'][number];

function Standing({ stances }: { stances: Stance[] }) {
  return (
    <td>
      {stances.map((stance) => (
        <span
          key={stance.stance}
          class={`stance ${stance.stance}`}
          title={`${stance.stance}: “${stance.text}”`}
        >
          <span aria-hidden="true">{GLYPHS[stance.stance]}</span>
          <span class="spoken">{stance.stance}</span>
        </span>
      ))}
    </td>
  );
}

interface Told extends Pick<Stance, 'text' | 'title' | 'publisher' | 'published'> {
  status: string[];
  /** Stances by state. */
  stances: Map<string, Set<string>>;
}

/** Every sentence on which the status or a stance rests, with all that it says. */
function sentencesOf({ stances, history }: Pick<InitiativeView, 'stances' | 'history'>): Told[] {
  const told = new Map<string, Told>();
  const at = (from: Stance | InitiativeView['history'][number]): Told => {
    const key = `${from.document} ${from.text}`;
    const entry = told.get(key) ?? { ...from, status: [], stances: new Map<string, Set<string>>() };
    told.set(key, entry);
    return entry;
  };
  for (const step of history) at(step).status.push(step.status.replace('-', ' '));
  for (const stance of stances) {
    const own = at(stance).stances;
    own.set(stance.actor.code, (own.get(stance.actor.code) ?? new Set()).add(stance.stance));
  }
  return [...told.values()].toSorted((a, b) => ((a.published ?? '') < (b.published ?? '') ? -1 : 1));
}

/** What the signs and the status of one initiative rest on, sentence by sentence. */
function Sentences(initiative: Pick<InitiativeView, 'stances' | 'history'>) {
  const told = sentencesOf(initiative);
  return (
    <details class="sentences">
      <summary>{counted(told.length, 'sentence')}</summary>
      <ul>
        {told.map(({ text, title, publisher, published, status, stances }) => (
          <li key={`${published} ${text}`}>
            <b>
              {[...status, ...[...stances].map(([code, own]) => `${code} ${[...own].join(', ')}`)].join(
                ' · ',
              )}
            </b>{' '}
            {text}{' '}
            <span class="quiet">
              {[publisher ?? title, published === null ? null : dayInWords(published)]
                .filter((part) => part !== null)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What is at stake between the two, and where every state stands on it, with the sentences that say so. */
export function Initiatives({ first, second }: { first: string; second: string }) {
  const { data } = useFetched<InitiativeList>(`api/v1/initiatives?${query({ dyad: `${first}-${second}` })}`);
  const initiatives = data?.initiatives ?? [];
  if (initiatives.length === 0) return null;
  const actors = new Map(
    initiatives.flatMap(({ stances }) => stances).map(({ actor }) => [actor.code, actor.name]),
  );
  const columns = [
    first,
    second,
    ...[...actors.keys()].filter((code) => code !== first && code !== second).toSorted(),
  ];
  return (
    <section class="initiatives">
      <h2>What is at stake</h2>
      <div class="scroll" tabIndex={0} role="region" aria-label="Initiatives and stances">
        <table>
          <thead>
            <tr>
              <th scope="col">Initiative</th>
              {columns.map((code) => (
                <th key={code} scope="col" title={actors.get(code) ?? code}>
                  {code}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {initiatives.map(({ name, kind, status, statusSince, stances, history }) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  <small
                    title={history
                      .map((step) => `${step.since ?? '?'} ${step.status}: “${step.text}”`)
                      .join('\n')}
                  >
                    {[
                      kind,
                      status === null
                        ? null
                        : `${status.replace('-', ' ')}${statusSince === null ? '' : ` since ${dayInWords(statusSince)}`}`,
                    ]
                      .filter((part) => part !== null)
                      .join(', ')}
                  </small>
                  <Sentences stances={stances} history={history} />
                </th>
                {columns.map((code) => (
                  <Standing
                    key={code}
                    stances={[
                      ...new Map(
                        stances
                          .filter(({ actor }) => actor.code === code)
                          .map((stance) => [stance.stance, stance]),
                      ).values(),
                    ]}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="quiet key">
        {Object.entries(GLYPHS).map(([stance, glyph]) => (
          <span key={stance}>
            <b class={`stance ${stance}`}>{glyph}</b> {stance}
          </span>
        ))}
      </p>
    </section>
  );
}
