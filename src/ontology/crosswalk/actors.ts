import type { MappedActor } from './actor.ts';
import { SEVERAL, SECTOR, UNKNOWN, stateOf } from './actor.ts';
import { isActorCode } from '../countries/lookup.ts';
import { isSector } from '../sectors.ts';
import { cameoActor } from './cameo-actors.ts';
import { icewsActor } from './icews-actors.ts';

/**
 * How a data set writes its actors, as one text. `cameo`: a code, `USAGOV`. `icews` and `polecat`: name, country
 * and sectors parted by tabs. `plover`: the JSON list of entities.
 */
export type ActorStyle = 'cameo' | 'icews' | 'polecat' | 'plover';

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** Country codes and sectors that a source gives in PLOVER's own words. */
function ploverActor(name: string, codes: readonly string[], sectors: readonly string[]): MappedActor {
  let lost = 0;
  const countries = distinct(
    codes.flatMap((code) => {
      if (isActorCode(code)) return code === '---' ? [] : [code];
      const state = stateOf(code);
      lost |= state.lost;
      return state.country ?? [];
    }),
  );
  const known = distinct(sectors).filter(isSector);
  if (countries.length === 0) lost |= UNKNOWN;
  if (countries.length > 1 || known.length > 1) lost |= SEVERAL;
  if (known.length < distinct(sectors).length) lost |= SECTOR;
  return { name, countries, sector: known[0] ?? null, lost };
}

interface Entity {
  code?: unknown;
  sector?: unknown;
  entity_text?: unknown;
  actorText?: unknown;
  text?: unknown;
}

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (entry): entry is string => typeof entry === 'string' && entry !== '',
  );

/** Entities of PLOVER JSON, of the present format and of the drafts. */
function ploverEntities(json: string): MappedActor {
  const parsed = JSON.parse(json) as Entity | Entity[] | string;
  const entities = (Array.isArray(parsed) ? parsed : [parsed]).map((entry) =>
    typeof entry === 'string' ? { code: entry } : entry,
  );
  const names = entities.flatMap((entity) =>
    texts(entity.entity_text ?? entity.actorText ?? entity.text ?? entity.code),
  );
  return ploverActor(
    names.join('; '),
    entities.flatMap(({ code }) => texts(code)),
    entities.flatMap(({ sector }) => texts(sector)),
  );
}

/** An actor of another data set as PLOVER has it; `text` as {@link ActorStyle} says. */
export function mappedActor(style: ActorStyle, text: string): MappedActor {
  if (style === 'cameo') return cameoActor(text);
  if (style === 'plover') return ploverEntities(text);
  const [name = '', country = '', sectors = ''] = text.split('\t');
  if (style === 'icews') return icewsActor(name, country === '' ? null : country, sectors);
  const list = (field: string): string[] =>
    field.split(/[;,]\s*/).filter((entry) => entry !== '' && entry !== 'None');
  return ploverActor(name, list(country), list(sectors));
}
