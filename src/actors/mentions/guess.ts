import type { Basis } from '../../core/index.ts';
import { acrossFrom, otherThan, whoseAreHeld } from './across.ts';
import { isNamed } from './appositions.ts';
import { BESIDE, told } from './beside.ts';
import { isPartyCode } from './codes.ts';
import { surnameOf, type Draft } from './draft.ts';
import { isHeld, isOfAny, isOfficer, isStranger, isThing, saysWhose } from './outsiders.ts';
import { isOfOthers, isOfThatState, isRegime } from './statements.ts';
import type { TokenView } from './tagged.ts';
import { isVoices, type Moment } from './whose.ts';

const NONE: ReadonlySet<string> = new Set();
/** Score of the speaker's own in his statement. */
const OWN = 0.66;
/** Up to this score whoever is told of beside a state need not be its own. */
const BARELY = 0.6;
/** Score of "the country", which a text says of the state it is about. */
const OF_THE_TEXT = 0.6;
/** Score of who is told by what he is, in a text about one state and a sentence that names no other. */
const OF_ITS_OWN = 0.55;
/** Score of a guess from the rest of the text. */
const FROM_THE_REST = 0.45;

/** A state that what stands near somebody tells. */
interface Near {
  code: string;
  score: number;
}

/** What decides in which way a state is guessed. */
interface Kind {
  /** The speaker's own, in a statement. */
  own: boolean;
  /** In a statement: of the state that it speaks about. */
  theirs: boolean;
  /** Vehicles, weapons and hostages, which places do not tell. */
  thing: boolean;
  /** Of nobody whom a text is about. */
  stranger: boolean;
}

/** Gives somebody of whom nothing tells whose he is the likeliest state, or leaves him without one. */
export function guessWhose(moment: Moment): void {
  const { draft, read, story } = moment;
  const { view } = read;
  const [actor] = draft.actors;
  if (!draft.open || actor?.code !== '---') return;
  const own = isVoices(view, draft, story);
  const theirs = story.voice !== null && !own && isTheirs(view, draft, story.abroad);
  if ((draft.how !== 'role-noun' && !own && !isOfficer(draft) && !theirs) || saysWhose(view, draft)) return;
  const thing = isThing(draft) || isHeld(draft);
  const stranger = thing || isStranger(view, draft, story.voice !== null);
  const kind = { own, theirs, thing, stranger };
  const near = nearby(moment, kind);
  const guess = likeliest(moment, kind, near);
  if (guess.code === null) return;
  actor.code = guess.code;
  draft.score = scoreOf(moment, guess.code, near);
  draft.by = guess.by;
  draft.open = false;
}

/** In a statement, whoever is of the state that it speaks about. */
function isTheirs(view: TokenView, draft: Draft, abroad: boolean): boolean {
  return isOfOthers(draft, abroad) || (abroad && isOfThatState(view, draft));
}

function nearby({ draft, read, label, story: { voice } }: Moment, kind: Kind): Near | null {
  if (label !== null) return null;
  if (kind.own && !kind.stranger && voice !== null) return { code: voice, score: OWN };
  const beside = told(read.view, read.drafts, draft, read.setting.spots, kind.thing);
  return beside?.score === BESIDE && (isHeld(draft) || isOfAny(draft)) ? null : beside;
}

/** A state, or null for none, and how it was found. */
interface Guess {
  code: string | null;
  by: Basis;
}

function likeliest(moment: Moment, kind: Kind, near: Near | null): Guess {
  const { draft, read, label, whole, story } = moment;
  const { view, drafts } = read;
  const fitting = near !== null && fits(moment, kind, near) ? near : null;
  const other = otherThanVoice(moment);
  const guess = firstGuess(moment, kind, fitting);
  // Whoever deals with a state is of another.
  const isSure = guess.by === 'person' || label !== null || fitting?.code === story.voice;
  const across = isSure ? NONE : acrossFrom(view, drafts, draft, story.voice);
  if (across.size === 0) {
    const home = story.abroad ? null : (story.voice ?? whole);
    const isForeign = guess.code !== null && home !== null && home !== guess.code && whoseAreHeld(view, drafts, draft).has(guess.code); // prettier-ignore
    return isForeign ? { code: home, by: 'across' } : guess;
  }
  if (kind.stranger) return across.has(guess.code ?? '') ? { ...guess, code: null } : guess;
  const code = otherThan(across, [guess.code, kind.theirs ? other : whole], story.weights);
  return code === guess.code ? guess : { code, by: 'across' };
}

/** Besides the one that speaks: the state that the text is mostly about, or told of last. */
function otherThanVoice({ story: { voice, elsewhere }, soFar }: Moment): string | null {
  return voice === null ? elsewhere : (elsewhere ?? soFar.lastOther);
}

function firstGuess(moment: Moment, kind: Kind, fitting: Near | null): Guess {
  const { draft, read, label, whole, story, soFar } = moment;
  const owner = soFar.people.get(surnameOf(draft))?.code;
  if (owner !== undefined) return { code: owner, by: 'person' };
  const holder = label === null ? soFar.holders.of(draft) : undefined;
  if (holder !== undefined) return { code: holder, by: 'holder' };
  if (fitting !== null)
    return { code: fitting.code, by: kind.own && !kind.stranger ? 'voice' : fitting.score > BARELY ? 'near' : 'beside' }; // prettier-ignore
  if (kind.stranger) return { code: null, by: 'whole' };
  const other = otherThanVoice(moment);
  if (kind.theirs) return { code: draft.score < 0.5 ? story.elsewhere : other, by: 'theirs' };
  if (isThatState(read.view, draft)) return { code: other ?? whole, by: 'country' };
  if (label === null && story.voice === null && story.scene !== null && isOfPlace(draft)) return { code: story.scene, by: 'whole' }; // prettier-ignore
  const scene = story.voice === null && /^(?:GOV|LEG|JUD|COP)$/.test(draft.actors[0]?.sector ?? '') ? story.scene : null; // prettier-ignore
  return { code: whole ?? scene, by: label === null ? 'whole' : 'label' };
}

/** Those who are of where a report is set, whoever it is mostly about: "two Arvanian soldiers were killed in Belmark … Militants". */
function isOfPlace({ actors }: Draft): boolean {
  return /^(?:COP|REB|CRM|UAF|CVL|OPP|MED|EDU|REL)$/.test(actors[0]?.sector ?? '');
}

/** Whether the state that stands near somebody is likely his. */
function fits({ draft, read, whole, story }: Moment, { theirs }: Kind, near: Near): boolean {
  const { voice, abroad } = story;
  // "Mr X, in Y for a summit, said the government was ready": his, not that of the place.
  const spoken = whole !== null && near.code !== whole && read.drafts.some((other) => isNamed(other) && other.first < draft.first && other.actors[0]?.code === whole); // prettier-ignore
  const instead = ((theirs && (abroad || isRegime(draft))) || (abroad && near.score === BESIDE && isThatState(read.view, draft))) && near.code === voice; // prettier-ignore
  if (spoken || instead) return false;
  // "wounding two soldiers": beside one state, its own; a government's own it calls "our soldiers".
  const isAnyones = voice !== null && /^(?:MIL|COP|CVL)$/.test(draft.actors[0]?.sector ?? '');
  return near.score > BARELY || whole === null || whole === near.code || isAnyones;
}

function scoreOf({ draft, read, label, story }: Moment, code: string, near: Near | null): number {
  if (isThatState(read.view, draft)) return OF_THE_TEXT;
  const sole = code === label || (code === story.about && !read.drafts.some((other) => !other.open && other.actors.some((each) => isPartyCode(each.code) && each.code !== code))); // prettier-ignore
  if (sole && draft.score >= 0.5) return OF_ITS_OWN;
  return Math.min(draft.score, near?.code === code ? near.score : FROM_THE_REST);
}

/** "the country", "the vast country": the one that the text is about. */
function isThatState(view: TokenView, { entry, core }: Draft): boolean {
  if (!/^role: (?:country|nation|kingdom|republic)$/.test(entry) || view.lower(core).endsWith('s')) return false; // prettier-ignore
  let before = core - 1;
  while (core - before < 5 && ['ADJ', 'NOUN', 'PROPN', 'PUNCT'].includes(view.upos(before))) before--;
  return view.lower(before) === 'the';
}
