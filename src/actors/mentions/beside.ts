import { isPartyCode as isState } from './codes.ts';
import type { Draft } from './draft.ts';
import { isTold } from './here.ts';
import { isTelling, type Spot } from './setting.ts';
import type { TokenView } from './tagged.ts';

/** Score of who is only told of beside the one other nationality that a sentence names. */
export const BESIDE = 0.5;
/** "near the Belmarkian border": whose border it is, those on this side are not of. */
function isBeyond(view: TokenView, { last }: Draft): boolean {
  return /^(?:border|frontier)$/.test(view.lower(last + 1));
}

/**
 * The state that a sentence's place phrase or only nationality tells; of what is told of something else than of him,
 * neither tells whose somebody is. Things are not told by where they are.
 */
export function told(
  view: TokenView,
  drafts: readonly Draft[],
  draft: Draft,
  spots: readonly Spot[],
  thing: boolean,
): { code: string; score: number } | null {
  const named = thing ? [] : drafts.filter((other) => other.place && !other.open && !isBeyond(view, other) && !isTold(view, other.core, draft.core)); // prettier-ignore
  const where = thing ? [] : spots.filter((spot) => spot.where && !isTold(view, spot.last, draft.core));
  const places = [
    ...where.map(({ code }) => code),
    ...named.flatMap((other) => other.actors.map(({ code }) => code)),
  ];
  if (new Set(places).size === 1 && isState(places[0] ?? ''))
    return { code: places[0] as string, score: 0.65 };
  const others = drafts.filter((other) => other !== draft && isTelling(other) && (thing ? !other.place : !isTold(view, other.core, draft.core))); // prettier-ignore
  const codes = new Set(others.flatMap((other) => other.actors.map((actor) => actor.code).filter(isState)));
  const [only] = codes;
  return codes.size === 1 && only !== undefined && only !== 'UNO' && only !== 'EUR'
    ? { code: only, score: BESIDE }
    : null;
}
