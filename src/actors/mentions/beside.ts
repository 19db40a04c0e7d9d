import { isUnder } from '../../language/index.ts';
import { isPartyCode as isState } from './codes.ts';
import type { Draft } from './draft.ts';
import { isTold } from './here.ts';
import { isTelling, type Spot } from './setting.ts';
import type { TokenView } from './tagged.ts';

/** Score of who is only told of beside the one other nationality that a sentence names. */
export const BESIDE = 0.5;
/** Score of who governs in the second of two clauses, the first of which tells what others who govern a state do. */
const ALONGSIDE = 0.62;

/** "Arvanian prosecutors opened an inquiry, and the president spoke of theft": both are of the same state. */
function isParallel(view: TokenView, first: Draft, second: Draft): boolean {
  const { tokens } = view.sentence;
  const [one, two] = [tokens[first.core], tokens[second.core]];
  if (one?.relation !== 'nsubj' || two?.relation !== 'nsubj') return false;
  const clause = tokens[two.head];
  const govern = [first, second].every(({ actors }) => /^(?:GOV|LEG|JUD)$/.test(actors[0]?.sector ?? ''));
  return govern && first.how === 'description' && clause?.relation === 'conj' && clause.head === one.head;
}

/** Verbs by which officials speak of what others do. */
const SAYING =
  /^(?:say|tell|warn|add|claim|allege|state|announce|declare|report|insist|note|believe|reveal)$/;

/** The clause that tells what somebody says; −1 where he says nothing. */
function reportedBy(view: TokenView, { core }: Draft): number {
  const { tokens } = view.sentence;
  const { head = -1, relation = '' } = tokens[core] ?? {};
  if (relation !== 'nsubj' || !SAYING.test(tokens[head]?.lemma ?? '')) return -1;
  return tokens.findIndex((token) => token.head === head && token.relation === 'ccomp');
}

/** "The minister said that Belmark had hacked the post": of whom he speaks he need not be, unless he promises what they will do. */
function isOnlySaid(view: TokenView, { core }: Draft, clause: number): boolean {
  const { tokens } = view.sentence;
  if (clause < 0 || !isUnder(tokens, core, clause)) return false;
  const isDoer = tokens[core]?.head === clause && tokens[core]?.relation === 'nsubj';
  return !(isDoer && tokens.some(({ head, relation, lemma }) => head === clause && relation === 'aux' && /^(?:will|would)$/.test(lemma))); // prettier-ignore
}

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
  const places = new Set<string>();
  if (!thing) {
    for (const spot of spots) if (spot.where && !isTold(view, spot.last, draft.core)) places.add(spot.code);
    for (const other of drafts)
      if (
        other.place &&
        !other.open &&
        view.text(other.last + 1) !== '-' &&
        !isBeyond(view, other) &&
        !isTold(view, other.core, draft.core)
      )
        for (const { code } of other.actors) places.add(code);
  }
  const [place = ''] = places;
  if (places.size === 1 && isState(place)) return { code: place, score: 0.65 };
  const said = reportedBy(view, draft);
  const others = drafts.filter((other) => other !== draft && !isOnlySaid(view, other, said) && isTelling(other) && (thing ? !other.place : !isTold(view, other.core, draft.core))); // prettier-ignore
  const codes = new Set<string>();
  for (const { actors } of others) for (const { code } of actors) if (isState(code)) codes.add(code);
  const [only] = codes;
  return codes.size === 1 && only !== undefined && only !== 'UNO' && only !== 'EUR'
    ? { code: only, score: others.some((other) => isParallel(view, other, draft)) ? ALONGSIDE : BESIDE }
    : null;
}
