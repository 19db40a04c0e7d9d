import type { Token } from '../../core/index.ts';
import { actsOf, firstOf, prepositionOf } from './acts.ts';
import type { Draft } from './draft.ts';
import { dominant } from './setting.ts';
import type { TokenView } from './tagged.ts';

/** Those who act for a state, and towards others as that state. */
const FOR_A_STATE = /^(?:GOV|LEG|JUD|MIL|COP|SPY)$/;
/** What one does to another state, and to one's own never by its name. */
const TOWARDS = /^(?:accuse|thank|urge|ask|blame|condemn|critici[sz]e|warn|tell|invite|praise|congratulate|assure|remind|denounce|rebuke|summon|call|appeal|protest|complain|apologi[sz]e|promise|offer|respond|retaliate|sue|threaten|recogni[sz]e|visit)$/; // prettier-ignore
/** "offered his condolences to the Belmarkian people" */
const PEOPLES = /^role: (?:people|nation|public|citizen)$/;
/** What is offered and sent to others: "offered condolences to the people of Belmark". */
const GIVEN = /^(?:condolences?|sympathy|sympathies|thanks|gratitude|apology|apologies|congratulations?|greetings?|solidarity|support|help|aid|assistance|letter|message|appreciation)$/; // prettier-ignore
const GIVING = /^(?:offer|express|send|extend|convey|give|present|deliver|pledge|promise|write|voice)$/;
/** Where one goes to, one is not at home. */
const GOING = /^(?:leave|travel|fly|go|head|sail)$/;
const ENVOY = /^(?:ambassador|envoy|charg[ée]|diplomat|attach[ée]|consul|nuncio|commissioner)$/;
const EMBASSY = /^(?:embassy|consulate|commission)$/;
/** What one does to one's own envoys and embassies; whoever else deals with them is of another state. */
const SENDING = /^(?:recall|appoint|name|withdraw|send|dispatch|nominate|instruct|order|accredit|pull|swear|return|replace|dismiss|sack|fire|evacuate|close|reopen|open)$/; // prettier-ignore
/** At these somebody comes who is not of whoever made them. */
const WISH = /^(?:request|invitation|behest|urging)$/;
const DEEPEST = 6;

/**
 * States that somebody told only by what he is, is not of, since they stand on the other side of what he does
 * or of what is done to him: "The ministry summoned the Arvanian envoy", "parliament ratified a treaty with Arvania", "Arvania
 * accused the army", "We urge the armed forces".
 * @param voice state in whose voice the text speaks: "we".
 */
export function acrossFrom(
  view: TokenView,
  drafts: readonly Draft[],
  draft: Draft,
  voice: string | null,
): ReadonlySet<string> {
  const { tokens } = view.sentence;
  const official = FOR_A_STATE.test(draft.actors[0]?.sector ?? '');
  const acts = view.parsed ? actsOf(tokens, draft.core) : [];
  const towards = acts.length === 0 && view.parsed && official ? actTowards(tokens, draft) : -1;
  const others = drafts.filter((other) => other !== draft && !other.open && (acts.length > 0 ? isDealtWith(tokens, acts, other, official) : towards >= 0 && isNation(other) && tokens[other.core]?.relation === 'nsubj' && actsOf(tokens, other.core).includes(towards))); // prettier-ignore
  const across = new Set(others.flatMap(({ actors }) => actors.map(({ code }) => code)));
  for (const code of acts.length === 0 && view.parsed && official ? visitorsOf(tokens, drafts, draft, voice) : []) across.add(code); // prettier-ignore
  if (voice !== null && towards >= 0 && tokens.some((token) => token.head === towards && isWe(token)))
    across.add(voice);
  return across;
}

/** What authorities do to people, of whom news tells the nationality where it is another. */
const HOLDING = /^(?:arrest|detain|seize|hold|charge|question|jail|sentence|try|deport|expel|release|free|convict|remand|indict|intercept|acquit|fine|capture|prosecute|interrogate|apprehend|extradite|pardon|search)$/; // prettier-ignore
const KEEPERS = /^(?:COP|MIL|JUD|SPY)$/;

/** States whose people the authorities that only their kind tells lay hands on: "border guards arrested two Belmarkian citizens". */
export function whoseAreHeld(view: TokenView, drafts: readonly Draft[], draft: Draft): ReadonlySet<string> {
  const { tokens } = view.sentence;
  const held = new Set<string>();
  if (!view.parsed || !KEEPERS.test(draft.actors[0]?.sector ?? '')) return held;
  const acts = actsOf(tokens, draft.core).filter((act) => HOLDING.test(tokens[act]?.lemma ?? ''));
  for (const { open, how, core, actors } of acts.length === 0 ? [] : drafts) {
    const { head = -1, relation = '' } = tokens[firstOf(tokens, core)] ?? {};
    if (!open && how === 'description' && acts.includes(head) && /^(?:obj|nsubj:pass)$/.test(relation))
      for (const { code, sector } of actors) if (!FOR_A_STATE.test(sector ?? '')) held.add(code);
  }
  return held;
}

function isWe({ relation, text }: Token): boolean {
  return relation === 'nsubj' && /^(?:we|i)$/i.test(text);
}

/** Whom envoys meet is of another state than they are. */
const MEETING = /^(?:meet|see|visit|call|brief|inform|receive|host)$/;
const VISITORS =
  /^role: (?:ambassador|high commissioner|(?:special )?envoy|chargé d['’]affaires|consul general)$/;

/** States of the envoys who meet somebody: "The Arvanian envoy met the foreign secretary". */
function visitorsOf(
  tokens: readonly Token[],
  drafts: readonly Draft[],
  { core }: Draft,
  voice: string | null,
): string[] {
  const noun = firstOf(tokens, core);
  const { head = -1, relation = '' } = tokens[noun] ?? {};
  if (!/^i?obj$/.test(relation) && prepositionOf(tokens, noun) !== 'on') return [];
  if (!MEETING.test(tokens[head]?.lemma ?? '')) return [];
  const visitor = drafts.find(
    (other) => VISITORS.test(other.entry) && actsOf(tokens, other.core).includes(head),
  );
  const [who] = visitor?.actors ?? [];
  if (who === undefined) return [];
  if (/^(?:our|my) /i.test(who.entity_text)) return voice === null ? [] : [voice];
  return visitor?.open === false ? [who.code] : [];
}

/** A state by its name or its capital. */
function isNation({ how }: Draft): boolean {
  return how === 'name' || how === 'capital';
}

/** What is done to somebody as to another: "Arvania thanked the army"; -1 where nothing is. */
function actTowards(tokens: readonly Token[], { core }: Draft): number {
  const noun = firstOf(tokens, core);
  const { head = -1, relation = '' } = tokens[noun] ?? {};
  const isObject = /^i?obj$/.test(relation) || (relation === 'obl' && /^(?:to|on|upon|for)$/.test(prepositionOf(tokens, noun))); // prettier-ignore
  return isObject && TOWARDS.test(tokens[head]?.lemma ?? '') ? head : -1;
}

/** Whether some acts are done to those, or with those, whom a draft names. */
function isDealtWith(
  tokens: readonly Token[],
  acts: readonly number[],
  other: Draft,
  official: boolean,
): boolean {
  const isState = isNation(other) || (other.how === 'description' && other.actors[0]?.sector === 'GOV');
  let abroad = false;
  let together = false;
  for (let at = other.core, steps = 0; at >= 0 && steps < DEEPEST; steps++) {
    const { head = -1, relation = '', lemma = '' } = tokens[at] ?? {};
    const verb = acts.includes(head) ? (tokens[head]?.lemma ?? '') : '';
    if (/^(?:nsubj|csubj|acl|advcl|ccomp|parataxis)/.test(relation) && !(relation === 'nsubj:pass' && verb !== '')) return false; // prettier-ignore
    abroad ||= EMBASSY.test(lemma) || (official && ENVOY.test(lemma));
    const preposition = /^(?:nmod|obl)/.test(relation) ? prepositionOf(tokens, at) : '';
    together ||= official && isState && /^(?:with|against)$/.test(preposition);
    if (verb === '') {
      const people = isNation(other) || (other.how === 'description' && PEOPLES.test(other.entry));
      if (
        official &&
        people &&
        at === other.core &&
        preposition === 'to' &&
        GIVEN.test(tokens[head]?.lemma ?? '')
      ) {
        const above = tokens[head]?.head ?? -1;
        return acts.includes(above) && GIVING.test(tokens[above]?.lemma ?? '');
      }
      // "the talks in Arvania", but "the envoy of Arvania"
      if (!together && !abroad && !/^(?:of|['’]s?)?$/.test(preposition)) return false;
      at = head;
      continue;
    }
    if (together || (preposition === 'at' && WISH.test(lemma) && at !== other.core)) return true;
    if (abroad) return !SENDING.test(verb);
    const isPeople = other.how === 'description' && PEOPLES.test(other.entry) && preposition !== '';
    if (!official || !(isNation(other) || isPeople) || at !== other.core) return false;
    if (/^i?obj$/.test(relation)) return TOWARDS.test(verb);
    return (TOWARDS.test(verb) && /^(?:to|for|on|upon)$/.test(preposition)) || (GOING.test(verb) && /^(?:to|for)$/.test(preposition)); // prettier-ignore
  }
  return false;
}

/**
 * Whose somebody is who is of none of the states `across`: of the first of those that he is `likely` of, else of
 * the state that the rest of the text is about.
 */
export function otherThan(
  across: ReadonlySet<string>,
  likely: readonly (string | null)[],
  weights: ReadonlyMap<string, number>,
): string | null {
  const first = likely.find((code) => code !== null && !across.has(code));
  return first ?? dominant(new Map([...weights].filter(([code]) => !across.has(code))));
}
