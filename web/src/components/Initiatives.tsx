import type { InitiativeList, InitiativeView } from '../../../src/api/index.ts';
import { query, useFetched } from '../fetching.ts';

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

/** What is at stake between the two, and where every state stands on it; each sign carries its sentence. */
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
                      status === null ? null : `${status}${statusSince === null ? '' : ` (${statusSince})`}`,
                    ]
                      .filter((part) => part !== null)
                      .join(', ')}
                  </small>
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
