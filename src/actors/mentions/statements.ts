import { isBodyCode } from '../../ontology/index.ts';
import type { Draft } from './draft.ts';
import { isListed } from './outsiders.ts';
import type { TokenView } from './tagged.ts';

/**
 * "The families of the victims", "the regime": in a state's own statement those of the state that it speaks about. Its
 * own people it calls "our people", nobody calls himself a regime, and its own ministers are in the lists.
 */
export function isOfOthers({ entry, actors, person }: Draft, abroad: boolean): boolean {
  const [actor] = actors;
  const whose = /^(?:our|my) /i.test(actor?.entity_text ?? '');
  return !whose && (REGIMES.test(entry) || (abroad && /^(?:CVL|REB|OPP|CRM)$/.test(actor?.sector ?? '')) || (person !== null && isListed(entry))); // prettier-ignore
}

/** "the regime": nobody calls himself one, wherever he speaks of it. */
export function isRegime({ entry }: Draft): boolean {
  return REGIMES.test(entry);
}

const REGIMES = /^role: (?:regime|junta)$/;

/** Those whom a state has abroad too, and calls small: "officials met", "the ambassador", "our team". */
const SENT = /^role: (?!former |student |security ).*(?:official|spokes(?:man|woman|person)|ambassador|envoy|diplomat|mission|embassy|consul\w*|minister|secretary|delegation|staff|representative|adviser|advisor|team|expert|personnel|commander|general|negotiator|leader|head|chief|source|partner|ally|neighbou?r country|side|country|state|nation|crew|wing|fleet|squadron|battalion|brigade|forces?|troops|pilot|sailor|marine|airman|aircraft|jet|ship|frigate|destroyer|helicopter|drone|tank)$/; // prettier-ignore

/**
 * "The government has closed two newspapers", in what a ministry publishes of another state: its own government it calls
 * by name, by a capital or by "we".
 */
export function isOfThatState(view: TokenView, { how, person, entry, core }: Draft): boolean {
  return (
    how === 'role-noun' &&
    person === null &&
    !SENT.test(entry) &&
    (/^\p{Ll}/u.test(view.text(core)) || core === 0 || CHAMBERS.test(entry))
  );
}

/** "The Constituent Assembly", "the Supreme Court": a ministry for what is abroad writes of others', not of its own. */
const CHAMBERS = /^role: .*(?:assembly|supreme court|constitutional court|electoral (?:council|commission|court)|election commission)$/; // prettier-ignore

/**
 * Whether a publisher speaks of what is abroad: a foreign ministry, an embassy, a body of states. Others publish about
 * their own state as often, and the other has then to be told of at least as much.
 */
export function speaksOfAbroad(
  publisher: string | null | undefined,
  voice: string,
  other: string | null,
  weights: ReadonlyMap<string, number>,
): boolean {
  if (AT_HOME.test(publisher ?? '')) return false;
  if (ABROAD.test(publisher ?? '') || isBodyCode(voice)) return true;
  return other !== null && (weights.get(other) ?? 0) >= (weights.get(voice) ?? 0);
}

const ABROAD = /\b(?:MO?FA|MEA|DFAT|FCD?O|foreign|external|international relations|global affairs|state department|department of state|itamaraty|farnesina|quai d.orsay|embassy|permanent mission|mission to)\b/i; // prettier-ignore
/** Ministries for what is at home: who receives a colleague there still speaks of his own police. */
const AT_HOME = /\b(?:interior|home (?:affairs|office)|homeland|internal (?:affairs|security)|justice|police|health|education|agriculture)\b/i; // prettier-ignore

/** The weights of all states but one. */
export function without(weights: ReadonlyMap<string, number>, code: string): Map<string, number> {
  const others = new Map(weights);
  others.delete(code);
  return others;
}

/** Whether somebody told by what he is is, in what a state or a body of states publishes, its own. */
export function isOwn(view: TokenView, draft: Draft, voice: string): boolean {
  if (isBodyCode(voice)) return isTitle(draft, OF_BODIES) || isMeeting(draft);
  return (
    isTitle(draft, OF_STATES) || isOwnOfficer(draft) || isOwnMinister(view, draft) || isOwnActor(view, draft)
  );
}

/** "The Foreign Secretary", "The Ministry": a title written as a name; in a state's own statement it is the state's own. */
function isTitle({ how, namesPerson, actors, entry }: Draft, own: RegExp): boolean {
  const [actor] = actors;
  if (how !== 'role-noun' || actor === undefined || OF_THE_PEOPLE.has(actor.sector ?? '')) return false;
  // Its own ministry it may write small: "the ministry summoned the ambassador".
  if (own === OF_STATES && /^the ministry$/i.test(actor.entity_text)) return true;
  if (!(own === OF_STATES && namesPerson) && !own.test(entry)) return false;
  const words = actor.entity_text;
  return !words.endsWith('s') && /^\p{Lu}/u.test(words.slice(words.lastIndexOf(' ') + 1));
}

const OF_THE_PEOPLE = new Set(['CVL', 'REB', 'CRM']);
const OF_STATES = /^role: (?:ministry|department|embassy|high commission)$/;
/** "Ministers agreed", "Heads of State thanked": in what a body of states publishes, those who met in it. */
function isMeeting({ how, entry, first, core, actors }: Draft): boolean {
  const words = actors[0]?.entity_text ?? '';
  return how === 'role-noun' && /^role: (?:minister|foreign minister|head|leader|heads of state and government)$/.test(entry) && (first === core || entry.endsWith(words.toLowerCase())) && /\p{L}s\b/u.test(words); // prettier-ignore
}

/** What bodies of states have; "the Ministry" in what they publish is that of the state which they speak about. */
const OF_BODIES = /^role: (?:council|commission|secretariat|assembly|authority|court|tribunal|mission|secretary.general|(?:deputy |special |permanent )?representative|high (?:representative|commissioner)|commissioner|special envoy|(?:executive )?secretary|union|community|office|spokes(?:man|woman|person)|chair(?:man|person)?|prosecutor)$/; // prettier-ignore

/** "The Secretary-General", "the Special Representative": of the United Nations where a state speaks and tells no other body. */
export function isOfNations(
  view: TokenView,
  { entry, open, how, person, actors, last }: Draft,
  voice: string,
): boolean {
  if (!open || how !== 'role-noun' || person !== null || isBodyCode(voice) || !NATIONS.test(entry))
    return false;
  // "the Special Representative for Arvania", "the Secretary General of the Department": a ministry's.
  const next = view.lower(last + 1);
  if (next === 'for' && view.capitalised(last + 2)) return false;
  if (next === 'of' && !/secretary/.test(view.lower(last + 3))) return false;
  return /^the /i.test(actors[0]?.entity_text ?? '') && view.capitalised(last);
}

const NATIONS = /^role: (?:(?:assistant |deputy |under[- ]?)?secretary[- ]general|special representative)$/;

/** "The Government" that acts, written as a name, "the embassy in X", "an officer of our mission": the speaker's own. */
function isOwnActor(view: TokenView, { how, entry, core, actors, last }: Draft): boolean {
  const words = actors[0]?.entity_text ?? '';
  if (how !== 'role-noun') return false;
  if (/^(?:of|from|at|in)$/.test(view.lower(last + 1)) && /^(?:our|my)$/.test(view.lower(last + 2)))
    return true;
  if (/^consular\b/i.test(words) || view.lower(core - 1) === 'consular') return true;
  if (/^role: (?:embassy|high commission|consulate|consulate general)$/.test(entry))
    return /^the /i.test(words);
  return entry === 'role: government' && words === 'The Government' && view.sentence.tokens[core]?.relation === 'nsubj'; // prettier-ignore
}

/** "Minister Prask", "Ambassador Lund": of whom no list knows, and who need not be, in his own state's statement. */
function isOwnOfficer({ how, entry, person, actors }: Draft): boolean {
  return how === 'office-holder' && person !== null && OWN_OFFICERS.test(entry) && /^\p{Lu}/u.test(actors[0]?.entity_text ?? ''); // prettier-ignore
}

/** "Foreign Minister Odo Prask will visit X": unknown to the lists, and first to be told of in a sentence; who is met comes behind. */
function isOwnMinister(view: TokenView, { how, entry, person, first, core, actors }: Draft): boolean {
  if (how !== 'office-holder' || person === null || first !== 0 || !OWN_MINISTERS.test(entry)) return false;
  return view.sentence.tokens[core]?.relation === 'nsubj' && /^\p{Lu}/u.test(actors[0]?.entity_text ?? ''); // prettier-ignore
}

const OWN_MINISTERS =
  /^role: (?:foreign (?:minister|secretary)|(?:state |defen[cs]e )?secretary|defen[cs]e minister)$/;
const OWN_OFFICERS = /^role: (?:(?:deputy |vice |cabinet )?minister|minister of state|under ?secretary|undersecretary|permanent secretary|ambassador|high commissioner|spokesman|spokeswoman|spokesperson)$/; // prettier-ignore

/** "Maj. Gen. Odo Prask" in what a command or a ministry of defence publishes: his rank and whole name tell that he is its own. */
export function isOwnSoldier({ person, actors }: Draft, publisher: string | null | undefined): boolean {
  return MILITARY.test(publisher ?? '') && person !== null && RANKED.test(actors[0]?.entity_text ?? '');
}

const MILITARY = /\b(?:centcom|africom|eucom|indopacom|command|army|navy|air force|marines?|armed forces|defen[cs]e|dod|idf|nato)\b/i; // prettier-ignore
const RANKED =
  /^(?:(?:Maj|Gen|Lt|Col|Capt|Sgt|Adm|Cmdr|Brig|Cpl|Rear|Vice|Staff|Master|Army|Navy|Marine|1st|2nd)\.? )+\p{Lu}[\p{L}.]* (?:\p{Lu}\. )?\p{Lu}\p{Ll}/u;

/** "MFA" in a statement of "MFA Arvania": who published it. */
export function isOwnName(words: string, publisher: string | null | undefined): boolean {
  return /^[A-Z]{3,}$/.test(words) && (publisher ?? '').split(' ').includes(words);
}

/** "The Southern Fleet Command": a body without a country that a state names in its own statement. */
export function isOwnBody({ how, person }: Draft, voice: string): boolean {
  return how === 'unresolved' && (isBodyCode(voice) ? SUMMIT : OWN_BODY).test(person ?? '');
}

/** "Summit condemned the attacks": who meets in a body of states. */
const SUMMIT = /^(?:(?:Extraordinary|Ordinary) )?(?:Summit|Conference|Troika)$/;

const OWN_BODY = / (?:Command|Directorate|Department|Office|Bureau|Headquarters|Fleet|Corps|Brigade|Regiment|Division|Battalion|Squadron)$/; // prettier-ignore
