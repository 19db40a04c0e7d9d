import type { Draft } from './draft.ts';
import type { Spot } from './setting.ts';
import type { TokenView } from './tagged.ts';

/** Words of those who go somewhere, and of those who only set out from what is named behind the word. */
const TRAVEL = `visit visits visited visiting travel travels traveled travelled traveling travelling arrive arrives arrived arriving
  arrival fly flies flew flying flown trip tour tours toured touring journey land lands landed landing proceed proceeds
  proceeded proceeding`;
const SET_OUT = `leave leaves left leaving depart departs departed departing departure`;
/** Each with whether it is of those who set out. */
const JOURNEYS = new Map([
  ...TRAVEL.split(/\s+/).map((word) => [word, false] as const),
  ...SET_OUT.split(' ').map((word) => [word, true] as const),
]);
const WHERE_TO = new Set(['in', 'at', 'to', 'for', 'on', 'into']);

/** Where a journey that a text tells of has led so far: those who receive are of that state. */
export class Journey {
  #state: string | null = null;

  /** Follows a sentence: "arrived in Port Selm last night", "left for Ostrevik", "is visiting Velmare". */
  follow(view: TokenView, spots: readonly Spot[]): void {
    const end = spots.at(-1)?.first ?? 0;
    for (let at = 0; at < end; at++) {
      const setsOut = JOURNEYS.get(view.lower(at));
      if (setsOut === undefined) continue;
      const to = spots.find(
        ({ first }) => first > at && (WHERE_TO.has(before(view, first)) || (first === at + 1 && !setsOut)),
      );
      if (to === undefined) continue;
      this.#state = to.code;
      return;
    }
  }

  /**
   * Of which state somebody is on whom others call: the place that the sentence has told before him, else where the
   * journey led; null where nobody calls on him or no journey was told of.
   */
  hostOf(view: TokenView, draft: Draft, drafts: readonly Draft[], spots: readonly Spot[]): string | null {
    const isMeant = isHisHost(view, draft) || (isMet(view, draft, drafts) && isHost(draft));
    if (!draft.open || !isMeant) return null;
    const here = spots.findLast(({ first, last }) => last < draft.first && WHERE_TO.has(before(view, first)));
    return here?.code ?? this.#state;
  }
}

/** "his hosts", and not just any host. */
function isHisHost(view: TokenView, { first, entry }: Draft): boolean {
  return entry === 'role: host' && /^(?:his|her|their)$/.test(view.lower(first));
}

/** The word before a name, past "the". */
function before(view: TokenView, first: number): string {
  return view.lower(first - (view.lower(first - 1) === 'the' ? 2 : 1));
}

/** Those who receive: of the state's first men, its ministers by what they are for, its parliament. */
function isHost({ how, person, entry, actors }: Draft): boolean {
  if (how !== 'role-noun' || person !== null) return false;
  const [actor] = actors;
  // "the Minister" alone is the one who travels.
  return /^(?:GOV|LEG|JUD|MIL)$/.test(actor?.sector ?? '') && RECEIVING.test(actor?.entity_text ?? '') && !TRAVELLERS.test(entry); // prettier-ignore
}

/** "the President", "members of parliament", "his counterpart", "senior officials". */
const RECEIVING = /^(?:(?:the|members) |(?:his|her) counterpart\b|(?:(?:senior|top|high-ranking|local|other|several) )*(?:officials|leaders|ministers|lawmakers|authorities)$)/i; // prettier-ignore

const TRAVELLERS = /^role: (?:ambassador|high commissioner|delegation|mission|embassy|soldier|troops|forces?)$/; // prettier-ignore

const MEET = new Set(['meet', 'meets', 'met', 'meeting']);
const TALKS = new Set([...MEET, 'talks', 'discussions', 'meetings', 'audience', 'confer', 'conferred', 'consultations', 'lunch', 'dinner']); // prettier-ignore
const RECEIVED = new Set(['received', 'welcomed', 'hosted', 'greeted']);
const CALL = new Set(['call', 'calls', 'called', 'calling']);

/** "call on the President", "talks with the Prime Minister", "was received by the King". */
function isMet(view: TokenView, { first, core }: Draft, drafts: readonly Draft[]): boolean {
  const near = (words: ReadonlySet<string>, reach: number): boolean => {
    for (let at = first - 2; at >= first - 1 - reach; at--) if (words.has(view.lower(at))) return true;
    return false;
  };
  const word = view.lower(first - 1);
  if (MEET.has(word)) return true;
  if (word === 'with') return near(TALKS, 2);
  if (word === 'by') return near(RECEIVED, 2);
  if (word === 'on') return near(CALL, 3);
  // "the President and the Prime Minister"
  const token = view.sentence.tokens[core];
  if (token?.relation !== 'conj') return false;
  const head = drafts.find(({ core: other }) => other === token.head);
  return head !== undefined && head.first < first && isMet(view, head, drafts);
}
