import { isUnder } from '../../language/index.ts';
import type { Draft } from './draft.ts';
import type { Spot } from './setting.ts';
import type { TokenView } from './tagged.ts';

/** What a state has at home alone: who is told of as "the government" right behind a place is of that place. */
const AT_HOME = /^role: (?:government|parliament|opposition|police|army|military|authority|cabinet|junta|president|prime minister|interior ministry|security force)$/; // prettier-ignore
/** Words that part a place from who is there. */
const APART = new Set([',', 'the']);

/**
 * The state of the place that a phrase says it is in: "In Port Selm the government called a vote", "flew to Ostrevik,
 * where the president received him"; null where it says none.
 */
export function stateHere(view: TokenView, spots: readonly Spot[], draft: Draft): string | null {
  if (!AT_HOME.test(draft.entry) || view.lower(draft.first) !== 'the') return null;
  let at = draft.first - 1;
  while (APART.has(view.lower(at))) at--;
  const ahead = spots.find(({ where, last }) => where && last === at);
  if (ahead !== undefined && opensClause(view, ahead.first)) return ahead.code;
  for (at = draft.first - 1; at >= 0 && view.lower(at) !== 'where'; at--)
    if (/^(?:who|which|that|[;:“”])$/.test(view.lower(at))) return null;
  const to = view.text(at - 1) === ',' ? at - 2 : at - 1;
  return at < 0 ? null : (spots.find(({ last }) => last === to)?.code ?? null);
}

/** "In Port Selm" at the head of its sentence. */
function opensClause(view: TokenView, first: number): boolean {
  for (let at = first - 1; at >= 0; at--)
    if (!/^(?:in|inside|and|but|meanwhile|back|the|,)$/.test(view.lower(at))) return false;
  return true;
}

/**
 * "an inquiry into a colonel over jackets sewn in Arvania": whether a place is only told of something else than of who
 * stands at `core`.
 */
export function isTold(view: TokenView, place: number, core: number): boolean {
  const { tokens } = view.sentence;
  for (let at = place, steps = 0; at >= 0 && steps < DEEPEST; at = tokens[at]?.head ?? -1, steps++) {
    if (at === core) return false;
    // "A fined the minister, and B closed its embassy in X": nor is a place of what is told beside it.
    if (BESIDE.test(tokens[at]?.relation ?? '') && tokens[at]?.upos === 'VERB')
      return !isUnder(tokens, core, at, DEEPEST);
    if (tokens[at]?.relation.startsWith('acl') !== true) continue;
    const noun = tokens[at]?.head ?? -1;
    return noun !== core && !isUnder(tokens, core, at, DEEPEST);
  }
  return false;
}

const BESIDE = /^(?:conj|parataxis)/;
const DEEPEST = 30;
