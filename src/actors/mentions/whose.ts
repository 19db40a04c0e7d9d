import { actorLike, type Basis } from '../../core/index.ts';
import { isOfSeveral } from './bodies.ts';
import { settle, type Draft, type Whose } from './draft.ts';
import type { ReadSentence } from './find.ts';
import { stateHere } from './here.ts';
import { kindTold } from './kindsOfStates.ts';
import { isListed } from './outsiders.ts';
import { ownerBefore } from './owners.ts';
import { senders } from './sent.ts';
import type { SoFar } from './so-far.ts';
import { isOfNations, isOwn } from './statements.ts';
import type { Story } from './story.ts';
import type { TokenView } from './tagged.ts';

/** Somebody in his sentence, in his document. */
export interface Moment {
  read: ReadSentence;
  /** Number of the sentence. */
  at: number;
  draft: Draft;
  /** The draft before it in the sentence. */
  previous: Draft | undefined;
  /** State under whose name the sentence stands in a list. */
  label: string | null;
  /** That one, else the one that the text is mostly about. */
  whole: string | null;
  story: Story;
  soFar: SoFar;
}

/** One way in which a text tells whose somebody is who is told by what he is. */
interface Reader {
  by: Basis;
  score: number;
  /** Those he is of; null or none where the text does not tell it in this way. */
  read: (moment: Moment) => readonly Whose[] | null;
}

/** Score of whoever is told by how the sentence or the text before it speaks of him. */
const TOLD = 0.66;
/** Score of whoever is told by the place or the kind of state in the phrase itself. */
const TOLD_HERE = 0.7;
/** Score of a description whose state is only the place where it stands: "the coalition in Mirabad". */
const WHERE_IT_IS = 0.7;

/** In the order in which they are asked; the first that tells closes the question for all that ask for open drafts. */
const READERS: readonly Reader[] = [
  { by: 'place', score: TOLD_HERE, read: inPlace },
  { by: 'host', score: TOLD, read: receiving },
  { by: 'envoy', score: TOLD, read: envoyTold },
  { by: 'body', score: TOLD, read: bodyTold },
  {
    by: 'owner',
    score: TOLD,
    read: ({ read: { view }, draft, previous }) => ownerBefore(view, draft, previous),
  },
  { by: 'nations', score: TOLD, read: ofNations },
  { by: 'several', score: TOLD, read: ofSeveral },
  {
    by: 'sender',
    score: TOLD,
    read: ({ read: { view, drafts }, draft }) => all(...senders(view, drafts, draft)),
  },
];

/** Asks each reader in turn whose somebody is, and says so in the draft. */
export function readWhose(moment: Moment): void {
  const { draft } = moment;
  // Whoever is named or told with his state needs no more; a description may only tell where it stands.
  if (!draft.open && draft.how !== 'description') return;
  for (const { by, score, read } of READERS) {
    const whose = read(moment);
    if (whose !== null && whose.length > 0) settle(draft, whose, score, by);
  }
}

function all(...codes: (string | null | undefined)[]): Whose[] {
  return codes.flatMap((code) => (code === null || code === undefined ? [] : [{ code }]));
}

/** "In Port Selm the government called a vote". */
function inPlace({ read: { view, setting }, draft }: Moment): Whose[] | null {
  if (!draft.open || draft.how !== 'role-noun' || draft.person !== null) return null;
  return all(stateHere(view, setting.spots, draft));
}

/** On whom others call abroad. */
function receiving({ read: { view, drafts, setting }, draft, story, soFar }: Moment): Whose[] | null {
  const host = soFar.journey.hostOf(view, draft, drafts, setting.spots);
  if (host === null || host === story.voice) return null;
  const [actor] = draft.actors;
  if (isListed(draft.entry) && actor !== undefined) soFar.bodies.describe(draft.entry, [actorLike(actor, host)]); // prettier-ignore
  return all(host);
}

/** Who was called in at home. */
function envoyTold({ draft, at, soFar }: Moment): Whose[] {
  return all(soFar.envoys.of(draft, at));
}

/** "the court" that the title or an earlier sentence told; a state's own statement means its own by "The Ministry". */
function bodyTold({ read: { view }, draft, story, soFar }: Moment): readonly Whose[] | null {
  const headed = soFar.bodies.headed(view, draft);
  if (headed !== undefined) return headed;
  const own = isVoices(view, draft, story);
  const told = soFar.bodies.of(view, draft) ?? null;
  // "The Secretary of Arvania … The Secretary": a state that calls its own ministers otherwise.
  const theirs = THEIRS.test(draft.entry) && !soFar.isOwnOffice(draft.entry);
  if (own && !isListed(draft.entry) && draft.entry !== 'role: secretary-general' && !theirs) return null;
  return told;
}

/** Offices that some states have and others do not. */
const THEIRS =
  /^role: (?:secretary|permanent secretary|adviser|state secretary|(?:special |high )?representative|special envoy|commissioner)$/;

function ofNations({ read: { view }, draft, story: { voice } }: Moment): Whose[] | null {
  return voice !== null && isOfNations(view, draft, voice) ? all('UNO') : null;
}

/** Forces of several states: of no country, and least of the one where they fight. */
function ofSeveral({ draft }: Moment): Whose[] | null {
  return (draft.open || draft.score === WHERE_IT_IS) && isOfSeveral(draft) ? all('IGO') : null;
}

/** Whether a statement means the speaker's own. */
export function isVoices(view: TokenView, draft: Draft, { voice }: Story): boolean {
  return voice !== null && draft.open && isOwn(view, draft, voice);
}

/**
 * "the Baltic nation", "the kingdom": of the last state of that kind that the text told.
 * @returns whether the words tell a kind; then nothing else tells whose it is.
 */
export function readKind({ read: { view }, draft, soFar }: Moment): boolean {
  const kind = draft.open ? kindTold(view, draft) : null;
  if (kind === null) return false;
  const code = soFar.recent.findLast((one) => kind.has(one)) ?? (kind.size === 1 ? [...kind][0] : undefined);
  if (code !== undefined) settle(draft, [{ code }], TOLD_HERE, 'kind');
  return true;
}
