import { CAMEO_CODES, cameoCode } from './cameo/codes.ts';
import type { CameoCode } from './cameo/codes.ts';
import { ploverToCameo } from './cameo/fromPlover.ts';
import { country, countryOf, specialCode } from './countries/lookup.ts';
import { DEPENDENT_TERRITORIES } from './countries/parse.ts';
import { editDistance } from './editDistance.ts';
import { PLOVER_CONTEXTS } from './plover/contexts.ts';
import { PLOVER_TYPES, ploverType, QUAD_CLASSES, quadOf, scoreOf } from './plover/types.ts';
import { SECTORS } from './sectors.ts';

/** How another code stands to the one explained. */
export interface Neighbour {
  relation: 'parent' | 'child' | 'sibling' | 'in CAMEO' | 'in PLOVER' | 'territory';
  code: string;
  meaning: string;
}

/** What a code means. */
export interface Explanation {
  code: string;
  kind: 'type' | 'mode' | 'context' | 'cameo' | 'country' | 'special' | 'sector';
  /** "PLOVER type", "state", … */
  title: string;
  meaning: string;
  /** Facts by name, in the order in which they should be shown. */
  facts: { name: string; value: string }[];
  neighbours: Neighbour[];
}

const signed = (score: number): string => (score > 0 ? `+${score}` : String(score).replace('-', '−'));

function cameoNeighbour(relation: Neighbour['relation'], entry: CameoCode | undefined): Neighbour[] {
  return entry === undefined ? [] : [{ relation, code: entry.code, meaning: entry.label }];
}

function inCameo(type: string, mode: string | null): Neighbour[] {
  const code = ploverToCameo(type, mode);
  return code === null ? [] : cameoNeighbour('in CAMEO', cameoCode(code));
}

function explainType(code: string): Explanation[] {
  const type = ploverType(code.toUpperCase());
  if (type === undefined) return [];
  const siblings = PLOVER_TYPES.filter((other) => other.quad === type.quad && other !== type);
  return [
    {
      code: type.code,
      kind: 'type',
      title: 'PLOVER event type',
      meaning: type.meaning,
      facts: [
        { name: 'score', value: signed(type.score) },
        { name: 'quad class', value: `${type.quad} (${QUAD_CLASSES[type.quad]})` },
      ],
      neighbours: [
        ...type.modes.map((mode) => ({
          relation: 'child' as const,
          code: mode.code,
          meaning: `${mode.meaning} (${signed(mode.score)})`,
        })),
        ...siblings.map((other) => ({
          relation: 'sibling' as const,
          code: other.code,
          meaning: other.meaning,
        })),
        ...inCameo(type.code, null),
      ],
    },
  ];
}

function explainMode(code: string): Explanation[] {
  return PLOVER_TYPES.flatMap((type) => {
    const mode = type.modes.find((entry) => entry.code === code.toLowerCase());
    if (mode === undefined) return [];
    return [
      {
        code: mode.code,
        kind: 'mode' as const,
        title: `PLOVER mode of ${type.code}`,
        meaning: mode.meaning,
        facts: [
          { name: 'score', value: signed(mode.score) },
          { name: 'quad class', value: `${type.quad} (${QUAD_CLASSES[type.quad]})` },
        ],
        neighbours: [
          { relation: 'parent' as const, code: type.code, meaning: type.meaning },
          ...type.modes
            .filter((other) => other !== mode)
            .map((other) => ({ relation: 'sibling' as const, code: other.code, meaning: other.meaning })),
          ...inCameo(type.code, mode.code),
        ],
      },
    ];
  });
}

function explainContext(code: string): Explanation[] {
  const context = PLOVER_CONTEXTS.find((entry) => entry.code === code.toLowerCase());
  if (context === undefined) return [];
  return [
    {
      code: context.code,
      kind: 'context',
      title: 'PLOVER context',
      meaning: context.meaning,
      facts: [],
      neighbours: CAMEO_CODES.filter((entry) => entry.plover?.contexts.includes(context.code)).map(
        (entry) => ({ relation: 'in CAMEO', code: entry.code, meaning: entry.label }),
      ),
    },
  ];
}

function explainCameo(code: string): Explanation[] {
  const entry = cameoCode(code);
  if (entry === undefined) return [];
  const root = entry.code.slice(0, 2);
  const parent = entry.code.length > 2 ? entry.code.slice(0, -1) : undefined;
  const isChild = (other: CameoCode): boolean =>
    other.code.length === entry.code.length + 1 && other.code.startsWith(entry.code);
  const plover = entry.plover;
  const facts = [{ name: 'Goldstein score', value: signed(entry.goldstein) }];
  if (plover !== null) {
    facts.push({ name: 'PLOVER score', value: signed(scoreOf(plover.type, plover.mode)) });
    const quad = quadOf(plover.type);
    facts.push({ name: 'quad class', value: `${quad} (${QUAD_CLASSES[quad]})` });
  }
  const counterpart = plover && ploverType(plover.type);
  return [
    {
      code: entry.code,
      kind: 'cameo',
      title: entry.code.length === 2 ? 'CAMEO root' : `CAMEO code under ${root}`,
      meaning: entry.label,
      facts,
      neighbours: [
        ...cameoNeighbour('parent', parent === undefined ? undefined : cameoCode(parent)),
        ...CAMEO_CODES.filter(isChild).flatMap((other) => cameoNeighbour('child', other)),
        ...(parent === undefined
          ? []
          : CAMEO_CODES.filter(
              (other) =>
                other !== entry && other.code.length === entry.code.length && other.code.startsWith(parent),
            ).flatMap((other) => cameoNeighbour('sibling', other))),
        ...(plover && counterpart
          ? [
              {
                relation: 'in PLOVER' as const,
                code: [plover.type, plover.mode, ...plover.contexts].filter(Boolean).join(' '),
                meaning: counterpart.meaning,
              },
            ]
          : []),
      ],
    },
  ];
}

function explainCountry(text: string): Explanation[] {
  const code = countryOf(text);
  const entry = code === null ? undefined : country(code);
  if (entry === undefined) return [];
  const facts = [
    { name: 'ISO 3166-1', value: `${entry.code}, ${entry.alpha2}` },
    { name: 'capital', value: entry.capital },
    { name: 'adjective', value: entry.adjectives.join(', ') },
    { name: 'people', value: entry.demonyms.map((demonym) => demonym.many).join(', ') },
    { name: 'also called', value: entry.aliases.join(', ') },
    { name: 'formerly', value: entry.former.join(', ') },
    { name: 'Correlates of War', value: entry.cow === null ? '' : String(entry.cow) },
    { name: 'Gleditsch–Ward', value: entry.gw === null ? '' : String(entry.gw) },
  ];
  return [
    {
      code: entry.code,
      kind: 'country',
      title: 'state or territory',
      meaning: entry.name,
      facts: facts.filter((fact) => fact.value !== ''),
      neighbours: DEPENDENT_TERRITORIES.filter((territory) => territory.state === entry.code).map(
        (territory) => ({ relation: 'territory', code: territory.code, meaning: territory.name }),
      ),
    },
  ];
}

function explainSpecial(text: string): Explanation[] {
  const entry = specialCode(countryOf(text) ?? text.toUpperCase());
  if (entry === undefined) return [];
  const { code, name, meaning } = entry;
  return [{ code, kind: 'special', title: `actor code: ${name}`, meaning, facts: [], neighbours: [] }];
}

function explainSector(code: string): Explanation[] {
  const sector = SECTORS.find((entry) => entry.code === code.toUpperCase());
  if (sector === undefined) return [];
  return [
    {
      code: sector.code,
      kind: 'sector',
      title: 'PLOVER sector of an actor',
      meaning: sector.meaning,
      facts: [],
      neighbours: [],
    },
  ];
}

/**
 * What a code means: a PLOVER type, mode or context, a CAMEO code, a country (also by name), a special actor code
 * or a sector, in any case of letters. A code that means several things (`withdraw` is a mode of two types) gets
 * several answers; an unknown one gets none.
 */
export function explain(code: string): Explanation[] {
  const text = code.trim();
  return [
    explainType,
    explainMode,
    explainContext,
    explainCameo,
    explainSector,
    explainSpecial,
    explainCountry,
  ].flatMap((look) => look(text));
}

/** Codes that look most like a text that {@link explain} does not know, best first, for "did you mean". */
export function suggestCodes(text: string, limit = 3): string[] {
  const wanted = text.trim().toLowerCase();
  const known = [
    ...PLOVER_TYPES.flatMap((type) => [type.code, ...type.modes.map((mode) => mode.code)]),
    ...PLOVER_CONTEXTS.map((context) => context.code),
    ...SECTORS.map((sector) => sector.code),
  ];
  return [...new Set(known)]
    .map((code) => ({ code, distance: editDistance(wanted, code.toLowerCase(), 3) }))
    .filter(({ code, distance }) => distance <= Math.min(3, Math.ceil(code.length / 3)))
    .sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
    .slice(0, limit)
    .map(({ code }) => code);
}
