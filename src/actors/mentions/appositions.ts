import type { Draft } from './draft.ts';
import type { TokenView } from './tagged.ts';

/** "Sergei Lavrov, Russia's foreign minister" and "Russia's foreign minister, Sergei Lavrov": one person. */
export function joinAppositions(view: TokenView, drafts: Draft[]): void {
  for (let index = 0; index + 1 < drafts.length; index++) {
    const left = drafts[index] as Draft;
    const right = drafts[index + 1] as Draft;
    const portfolio = isPortfolio(view, left.last + 1, right.first - 1);
    if (!portfolio && (right.first - left.last !== 2 || view.text(left.last + 1) !== ',')) continue;
    const closes =
      portfolio ||
      /^([,.;:)–—-]|who|and|said|says|of|at|in|for)$/.test(view.lower(right.last + 1)) ||
      right.last + 1 >= view.length;
    if (!closes) continue;
    const unknownLeft = left.how === 'unresolved' && left.person !== null;
    const unknownRight = right.how === 'unresolved' && right.person !== null;
    const told = (draft: Draft): boolean =>
      (draft.how === 'description' || draft.how === 'role-noun') &&
      draft.person === null &&
      draft.namesPerson === true &&
      // "after the fall of the town to the rebels, Odo Talvik said": one man is not several.
      !view.sentence.tokens[draft.core]?.xpos.endsWith('S');
    // "the Prime Minister-designate, Haider al-Abadi": whose minister, the name tells.
    if (left.open && left.how === 'role-noun' && left.namesPerson === true && isNamed(right)) left.actors = right.actors.map((actor) => ({ ...actor, entity_text: left.actors[0]?.entity_text ?? actor.entity_text })); // prettier-ignore
    if (unknownLeft && told(right)) take(left, right);
    else if (unknownRight && told(left)) take(right, left);
  }
}

/** "Minister for Southern Trade Emil Prask": what stands between an office and its holder, a comma or none behind it. */
function isPortfolio(view: TokenView, from: number, to: number): boolean {
  if (to - from < 1 || to - from > 6 || !/^(?:for|of)$/.test(view.lower(from))) return false;
  for (let token = from + 1; token <= to; token++)
    if (!view.capitalised(token) && !/^(?:the|and|of|&|,)$/.test(view.lower(token))) return false;
  return true;
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

/** "Minister for Trade Emil Prask": whose minister, his office tells, once that is known. */
export function takePortfolio(view: TokenView, drafts: readonly Draft[], name: Draft): void {
  const office = drafts[drafts.indexOf(name) - 1];
  if (name.how !== 'apposition' || !name.open || office === undefined) return;
  if (isPortfolio(view, office.last + 1, name.first - 1)) take(name, office);
}
