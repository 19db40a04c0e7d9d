import { actorLike } from '../../core/index.ts';
import { isBodyCode } from '../../ontology/index.ts';
import { isStateCode } from './codes.ts';
import { settle, type Draft } from './draft.ts';
import { isPair } from './pairs.ts';
import type { TokenView } from './tagged.ts';

/** From this score on a text has told whose somebody is; below it is guessed. */
const TOLD = 0.6;

/** "the court's president", "the League, whose chiefs met": of whom its owner is, where the text told that one before. */
export function ownerBefore(
  view: TokenView,
  draft: Draft,
  before: Draft | undefined,
): { code: string }[] | null {
  if (!draft.open || draft.person !== null || !draft.namesPerson || draft.how !== 'role-noun') return null; // prettier-ignore
  // "The gang's leader": of armed men whose state is only guessed their chief is too.
  const armed = /^(?:REB|CRM|UAF|PRM)$/.test(before?.actors[0]?.sector ?? '');
  if (before === undefined || before.open || before.place || (before.score < TOLD && !armed)) return null;
  const possessor = view.lower(draft.first) === 'whose' ? draft.first : draft.first - 1;
  const whose = view.lower(possessor) === 'whose';
  if (!whose && !/^['’]s?$/.test(view.text(possessor))) return null;
  const end = whose && view.text(possessor - 1) === ',' ? possessor - 2 : possessor - 1;
  return before.last === end ? before.actors.map(({ code }) => ({ code })) : null;
}

/**
 * "the head of the junta", "the ministers of both countries", "a delegation sent by the bloc": whose the second is, told
 * or guessed as he is.
 */
export function takeFromNext(view: TokenView, draft: Draft, next: Draft | undefined): void {
  const [who] = draft.actors;
  if (next === undefined || who === undefined || draft.how !== 'role-noun' || draft.person !== null) return;
  const isOf = view.lower(draft.last + 1) === 'of' && next.first === draft.last + 2;
  const ofPair = isOf && next.how === 'pronoun' && next.actors.length > 1 && isPair(next);
  const ofBody = isOf && next.how === 'role-noun' && draft.namesPerson && draft.score <= 0.5;
  const sent = draft.score <= 0.5 && !next.place && next.score >= TOLD && isSentBy(view, draft.last + 1, next.first); // prettier-ignore
  if ((!ofPair && !ofBody && !sent) || next.actors.every(({ code }) => code === '---')) return;
  draft.actors = next.actors.map(({ code }) => actorLike(who, code));
  if (next.score >= TOLD) draft.score = Math.max(draft.score, TOLD);
  draft.open = false;
}

/** "Russia's UN ambassador": a state sends him, whatever body he is sent to. */
export function takeSender(view: TokenView, draft: Draft, before: Draft | undefined): void {
  const [who] = draft.actors;
  const [sender] = before?.actors ?? [];
  if (who === undefined || sender === undefined || before?.last !== draft.first - 2) return;
  if (!isBodyCode(who.code) || !ENVOYS.test(draft.entry) || !isStateCode(sender.code)) return;
  if (/^['’]s?$/.test(view.text(draft.first - 1))) settle(draft, [{ code: sender.code }], draft.score, 'sender'); // prettier-ignore
}

const ENVOYS =
  /^role: (?:ambassador|envoy|(?:permanent |special )?representative|diplomat|delegate|mission)$/;

/** "sent by", "set up by the" between two words. */
function isSentBy(view: TokenView, from: number, to: number): boolean {
  if (!/^(?:sent|dispatched|deployed|appointed|set|created|founded|formed|established)$/.test(view.lower(from))) return false; // prettier-ignore
  const by = view.lower(from + 1) === 'up' ? from + 2 : from + 1;
  return view.lower(by) === 'by' && to === by + 1;
}
