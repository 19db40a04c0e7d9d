import { actorLike } from '../../core/index.ts';
import type { Draft } from './draft.ts';
import type { TokenView } from './tagged.ts';

/** "Sergei Lavrov, Russia's foreign minister" and "Russia's foreign minister, Sergei Lavrov": one person. */
export function joinAppositions(view: TokenView, drafts: Draft[]): void {
  for (let index = 0; index + 1 < drafts.length; index++) {
    const left = drafts[index] as Draft;
    const right = drafts[index + 1] as Draft;
    if (right.first - left.last !== 2 || view.text(left.last + 1) !== ',') continue;
    const closes =
      /^([,.;:)–—-]|who|and|said|says|of|at|in|for)$/.test(view.lower(right.last + 1)) ||
      right.last + 1 >= view.length;
    if (!closes) continue;
    // "the Prime Minister-designate, Haider al-Abadi": whose minister, the name tells.
    if (left.open && left.how === 'role-noun' && left.namesPerson && isNamed(right)) {
      left.actors = right.actors.map((actor) => actorLike(actor, actor.code, left.actors[0]?.entity_text));
      Object.assign(left, { open: false, score: right.score });
    }
    if (isUnknown(left) && tellsOffice(view, right)) take(left, right);
    else if (isUnknown(right) && tellsOffice(view, left)) take(right, left);
  }
}

/**
 * "Minister for Southern Trade Emil Prask", "Minister of Trade and Tourism, Emil Prask": the matter of an office stands
 * before its holder. Whose minister it is may be known later, so the name remembers its office.
 */
export function joinPortfolios(view: TokenView, drafts: readonly Draft[]): void {
  // Most sentences name nobody unknown.
  if (!drafts.some(isUnknown)) return;
  for (const [index, office] of drafts.entries()) {
    if (!tellsOffice(view, office)) continue;
    const holder = drafts
      .slice(index + 1, index + 4)
      .findLast((name) => isUnknown(name) && name.person?.includes(' ') === true && isPortfolio(view, office.last + 1, name.first - 1)); // prettier-ignore
    if (holder === undefined) continue;
    take(holder, office);
    holder.office = office;
  }
}

/** Takes the state of an office that has become known since. */
export function takeOffice(name: Draft): void {
  if (name.office !== undefined && name.open) take(name, name.office);
}

function isPortfolio(view: TokenView, from: number, to: number): boolean {
  if (to - from < 1 || to - from > 6 || !/^(?:for|of)$/.test(view.lower(from))) return false;
  for (let token = from + 1; token <= to; token++)
    if (!view.capitalised(token) && !/^(?:the|and|of|&|,)$/.test(view.lower(token))) return false;
  return true;
}

function isUnknown({ how, person }: Draft): boolean {
  return how === 'unresolved' && person !== null;
}

/** An office without its holder's name. "After the fall of the town to the rebels, Odo Talvik said": one is not several. */
function tellsOffice(view: TokenView, { how, person, namesPerson, core }: Draft): boolean {
  if (how !== 'description' && how !== 'role-noun') return false;
  return person === null && namesPerson && !view.sentence.tokens[core]?.xpos.endsWith('S');
}

/** A person whom the lists know. */
export function isNamed({ how, open, person }: Draft): boolean {
  return how === 'office-holder' && !open && person !== null;
}

function take(name: Draft, role: Draft): void {
  const [from] = role.actors;
  const [to] = name.actors;
  if (from === undefined || to === undefined) return;
  to.code = from.code;
  to.sector = from.sector;
  to.office = role.entry.replace(/^role: /, '');
  name.how = 'apposition';
  name.open = role.open;
  name.score = Math.max(name.score, role.score - 0.1);
}
