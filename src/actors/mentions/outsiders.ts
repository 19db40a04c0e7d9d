import type { Draft } from './draft.ts';
import type { TokenView } from './tagged.ts';
import { PORTFOLIOS } from './words.ts';

/** Offices whose holders the lists know. */
const LISTED = /^role: (?:president|prime minister|premier|foreign minister|foreign secretary|king|queen|chancellor)$/; // prettier-ignore

/** Whether the lists know who holds an office. */
export function isListed(entry: string): boolean {
  return LISTED.test(entry);
}

/**
 * "governor Odo Talvik", of whom no list knows: somebody who holds an office at home. Presidents and foreign ministers
 * of the state that a text is about are in the lists; others are somebody else's.
 */
export function isOfficer({ how, namesPerson, actors, entry }: Draft): boolean {
  const [actor] = actors;
  if (LISTED.test(entry)) return false;
  return how === 'office-holder' && namesPerson && /^(?:GOV|LEG|JUD|COP|MIL|OPP|SPY)$/.test(actor?.sector ?? ''); // prettier-ignore
}

/** Those who come from elsewhere as often as not: whose they are, a text that is mostly about one state does not tell. */
const STRANGERS = /^role: (?:(?:special |peace )?envoy|diplomat|mediator|negotiator|ambassador|observer|monitor|inspector|peacekeeper|tourist|foreigner|missionary|correspondent|refugee agency|aid worker|delegation|foreign minister|migrant|refugee|embassy|high commission|consulate|consulate general)$/; // prettier-ignore

/** And those who come from elsewhere even where a state speaks of them. */
const GUESTS = /^role: (?:(?:special |peace )?envoy|mediator|observer|monitor|inspector|peacekeeper|tourist|foreigner|migrant|refugee)$/; // prettier-ignore

const ANY = /^role: (?:country|nation|state|power|capital|side|party|government)$/;

/** "countries", "other states", "all sides", "a sovereign country": some of many. */
function isAnyOf({ entry, actors }: Draft): boolean {
  const text = actors[0]?.entity_text ?? '';
  return ANY.test(entry) && (/(?:s|ies)$/.test(text) || /^(?:an?|any|all|every|each|some|no|other|another) /i.test(text)); // prettier-ignore
}

/** Those who lead anything. */
const LEADERS = /^role: (?:president|vice president|vice-president|director|director general|chairman|chairwoman|chair|head|chief|secretary|general secretary|secretary general|leader|manager|spokesman|spokeswoman|founder|official|member|officer|executive|commissioner|speaker)$/; // prettier-ignore
const BODIES = /^(?:company|gallery|museum|club|association|foundation|institute|university|school|college|group|firm|society|board|league|team|orchestra|library|hospital|charity|magazine|newspaper|project|programme|program|laboratory|lab|church|studio|festival|theatre|theater|department|faculty|centre|center)$/; // prettier-ignore

/** "president of the Brotherhood of Bakers", "director of the gallery", "product chief": who leads no state's body. */
function leadsBody(view: TokenView, { core, entry, person }: Draft): boolean {
  if (!LEADERS.test(entry)) return false;
  const role = person === null ? core : core - person.split(' ').length;
  const before = view.sentence.tokens[role - 1];
  // But "vice president" is the office itself.
  if (before?.upos === 'NOUN' && before.relation === 'compound' && !entry.includes(before.text.toLowerCase()) && !PORTFOLIOS.has(before.text.toLowerCase())) return true; // prettier-ignore
  let next = role + 1;
  if (view.lower(next) !== 'of') return false;
  next++;
  if (/^(?:the|an?|its|his|her|our|my)$/.test(view.lower(next))) next++;
  if (BODIES.test(view.lower(next)) || BODIES.test(view.lower(next + 1))) return true;
  const several = view.properName(next) && (view.properName(next + 1) || view.lower(next + 1) === 'of');
  return several && !PORTFOLIOS.has(view.lower(next)) && view.lower(role + 2) === 'the';
}

/** "an international court", "foreign fighters", "Western powers": of more states than one, or of others than is told of. */
const OUTSIDE = /\b(?:international(?! (?:development|trade|cooperation|relations|affairs|business|economic|climate))|multinational|global|western|arab|african|asian|(?:latin|south|central) american|gulf|nordic|baltic|balkan|caribbean|regional(?= (?:leader|power|state|countr|organi|bod|bloc|offic))|european|foreign (?!minist|secretar|office|affairs|polic|intelligence(?! services\b)|service|trade|relations))/i; // prettier-ignore

/** "the southern African country": one state, whatever part of the world it lies in. */
const ONE_STATE = /\b(?:country|nation|state|kingdom|republic|archipelago|power|monarchy)$/i;

/** "its navy": of whom the pronoun means. */
const OWNED = /^(?:its|their|his|her)\s/i;

const FROM_ELSEWHERE = /^(?:the region$|abroad\b|around the|across the|other|outside|several|many|elsewhere\b|neighbou?ring)/; // prettier-ignore

/** Whether a phrase itself says that somebody is not just of the state that a text is about. */
export function saysWhose(view: TokenView, { actors, first, last }: Draft): boolean {
  const text = actors[0]?.entity_text ?? '';
  // "the League, whose chiefs met in X"
  // "leaders from the region", "friends from abroad"
  if (view.lower(last + 1) === 'from' && FROM_ELSEWHERE.test(`${view.lower(last + 2)} ${view.lower(last + 3)}`)) return true; // prettier-ignore
  if (view.lower(first) === 'whose' || view.lower(first - 1) === 'whose') return true;
  return (OUTSIDE.test(text) && !ONE_STATE.test(text)) || OWNED.test(text);
}

/** What flies, sails and shells may be any state's, wherever it is told of. */
const THINGS = /(?:jet|jets|ship|frigate|destroyer|submarine|carrier|vessel|planes?|bomber|gunships?|drone|tank|boat|vehicle|aircraft|helicopter|convoy|shelling|raid|artillery|air defen[cs]es?)$/; // prettier-ignore

/** Whether a phrase names what may be any state's wherever it is told of. */
export function isThing({ entry }: Draft): boolean {
  return THINGS.test(entry);
}

/** Hostages, who need be of the country neither of those who hold them nor of the place. */
export function isHeld({ entry }: Draft): boolean {
  return entry === 'role: hostage';
}

/** Those who kill are told beside those whom they killed, who need not be of their country. */
const OF_ANY = /^role: (?:sniper|gunman|attacker|assailant|suicide bomber|would-be bomber|mercenary|raider|knifeman|armed man|masked gunman)$/; // prettier-ignore

/** Whether whose somebody is does not follow from the others a sentence names. */
export function isOfAny(draft: Draft): boolean {
  return OF_ANY.test(draft.entry) || isAnyOf(draft);
}

/**
 * Whether of somebody told by what he is nothing follows from the state that a text is about.
 * @param voiced whether the text speaks for that state, whose ambassadors and ministers are then its own.
 */
export function isStranger(view: TokenView, draft: Draft, voiced: boolean): boolean {
  return isAnyOf(draft) || leadsBody(view, draft) || (voiced ? GUESTS : STRANGERS).test(draft.entry);
}
