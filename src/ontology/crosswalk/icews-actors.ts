import type { MappedActor } from './actor.ts';
import { NARROWER, SECTOR, UNKNOWN, stateNamed } from './actor.ts';

/**
 * Sectors of ICEWS by a word in their name, the surest first: `word | PLOVER sector`. ICEWS gives an actor many at
 * once (`Executive,Foreign Ministry,Government`); the first line that fits any of them decides.
 */
const SECTORS = `
Intelligence|SPY
Police|COP
Judicial|JUD
Legislative|LEG
Parliament|LEG
Upper House|LEG
Lower House|LEG
Unicameral|LEG
Military|MIL
Army|MIL
Navy|MIL
Air Force|MIL
Marines|MIL
Militia|PRM
Paramilitary|PRM
Insurgent|REB
Rebel|REB
Separatist|REB
Terrorist|REB
Unidentified Forces|UAF
Executive|GOV
Cabinet|GOV
Ministry|GOV
Government Religious|REL
Out Of Government|OPP
Protestors|OPP
Dissident|OPP
Exiles|OPP
Government|GOV
Parties|PTY
Party|PTY
Criminals|CRM
Refugees|REF
Displaced|REF
Journalis|JRN
Media|JRN
News|JRN
Health|MED
Medical|MED
Education|EDU
Student|EDU
Labor|LAB
Union|LAB
Agricultur|AGR
Farm|AGR
Business|BUS
Multinational|BUS
Corporation|BUS
Nongovernmental Organization|SOC
NGO|SOC
Activists|SOC
Human Rights|SOC
Religious|REL
Elite|ELI
General Population|CVL
Social|CVL
Civilian|CVL
International Government Organization|UNK`;

const RULES = SECTORS.trim()
  .split('\n')
  .map((line) => line.split('|') as [word: string, sector: string]);

/** Bodies that are in ICEWS where a state stands otherwise. */
const BODIES: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/^(UN |United Nations)|^(UNHCR|UNICEF|UNESCO)\b/i, 'UNO'],
  [/^(European Union|European Commission|European Parliament|EU )/i, 'EUR'],
];

/** What is lost of the sectors: those that the chosen one does not cover. */
function sectorOf(sectors: readonly string[]): { sector: string | null; lost: number } {
  for (const [word, sector] of RULES)
    if (sectors.some((entry) => entry.includes(word)))
      return { sector, lost: sectors.length > 1 ? NARROWER : 0 };
  return { sector: null, lost: sectors.length === 0 ? 0 : SECTOR };
}

/**
 * An actor of ICEWS from its name, the name of its country and its sectors parted by commas. International bodies
 * have no country there; they are told by their sectors and their name.
 */
export function icewsActor(name: string, country: string | null, sectors: string | null): MappedActor {
  const list = (sectors ?? '').split(',').filter((entry) => entry !== '');
  const { sector, lost } = sectorOf(list);
  // "Police (Australia)", the only hint in lists that give no column of countries.
  const inBrackets = /\(([^()]+)\)$/.exec(name)?.[1];
  const asked = country ?? inBrackets ?? name;
  const state = stateNamed(asked);
  const body =
    state.country ??
    BODIES.find(([pattern]) => pattern.test(name))?.[1] ??
    (list.some((entry) => /^(International Government|.*IGOs?$)/.test(entry))
      ? 'IGO'
      : list.some((entry) => /International\)|International NGO/.test(entry))
        ? 'NGO'
        : null);
  return {
    name,
    countries: body === null ? [] : [body],
    sector,
    lost: lost | (body === null ? UNKNOWN : 0),
  };
}
