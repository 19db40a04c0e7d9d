import { actorLike } from '../../core/index.ts';
import type { Draft } from './draft.ts';
import { attitudeBefore } from './hyphens.ts';
import { findItems } from './lexical.ts';
import { NATIONAL } from './national.ts';
import { plain } from './plain.ts';
import type { Reading } from './reading.ts';

/** "Indian and Pakistani diplomats": the first nationality takes the sector of what both qualify. */
export function shareSector(reading: Reading, drafts: Draft[]): void {
  for (let index = 0; index + 1 < drafts.length; index++) {
    const draft = drafts[index] as Draft;
    const next = drafts[index + 1] as Draft;
    if (draft.how !== 'demonym' || draft.item?.kind !== 'adjective' || next.item?.kind !== 'adjective')
      continue;
    if (next.how !== 'description' && next.how !== 'demonym') continue;
    const between = reading.view.sentence.tokens
      .slice(draft.last + 1, next.item.first)
      .map((token) => token.text.toLowerCase());
    if (!between.every((text) => ['and', ',', 'or', '&', '/', '-', 'both', 'the'].includes(text))) continue;
    const sector = next.actors[0]?.sector ?? null;
    if (sector === null) continue;
    for (const actor of draft.actors) actor.sector = sector;
    draft.score = Math.max(draft.score, 0.8);
  }
}

/** Those who are told of beside soldiers and officials as their opponents or victims. */
const OTHERS = new Set(['REB', 'OPP', 'CRM', 'CVL', 'UAF', 'PRM']);
const OFFICIAL = new Set(['GOV', 'MIL', 'COP', 'SPY']);

/** "Arvanian judges, prosecutors and police officers": the nationality of the first is that of all in the list. */
export function shareNationality({ view }: Reading, drafts: readonly Draft[]): void {
  for (let index = 0; index + 1 < drafts.length; index++) {
    const first = drafts[index] as Draft;
    if (first.how !== 'description' || first.item?.kind !== 'adjective' || first.open) continue;
    if (view.lower(first.first - 1) === 'between') continue;
    const run: Draft[] = [];
    for (let last = first; ;) {
      const next = drafts[index + run.length + 1];
      if (next === undefined || !next.open || next.how !== 'role-noun' || next.person !== null) break;
      const between = view.sentence.tokens.slice(last.last + 1, next.first).map(({ text }) => text);
      if (!/^(?:,|and|, and|or|, or)$/.test(between.join(' '))) break;
      // A phrase with an article, and a clause that begins behind the comma, stand for themselves.
      if (view.sentence.tokens[next.core]?.relation.startsWith('conj') !== true || view.upos(next.first) === 'DET') break; // prettier-ignore
      run.push(next);
      last = next;
    }
    for (const next of run) {
      const [own] = first.actors;
      const [actor] = next.actors;
      if (own === undefined || actor === undefined) continue;
      if (OFFICIAL.has(own.sector ?? '') && OTHERS.has(actor.sector ?? '')) continue;
      next.actors = first.actors.map(({ code }) => actorLike(actor, code));
      next.how = 'description';
      next.open = false;
      next.score = 0.7;
    }
  }
}

/** "in Arvania, Belmark and Cadoria": all of them are places. */
export function sharePlace(reading: Reading, drafts: Draft[]): void {
  for (let index = 0; index + 1 < drafts.length; index++) {
    const draft = drafts[index] as Draft;
    const next = drafts[index + 1] as Draft;
    if (!draft.place || draft.item?.kind !== 'state' || next.item?.kind !== 'state' || next.how !== 'name')
      continue;
    const between = reading.view.sentence.tokens.slice(draft.last + 1, next.first);
    if (between.length === 0 || !between.every((token) => /^(,|and|or)$/i.test(token.text))) continue;
    // A comma alone may end the phrase and begin the clause: "In Arvania, Belmark said …".
    if (between.length === 1 && between[0]?.text === ',' && draft.first <= 1) continue;
    next.place = true;
    next.score = Math.min(next.score, 0.35);
  }
}

/** Second members of words like "Pakistan-Russia" that a tokeniser kept in one piece. */
export function addInnerItems(reading: Reading, drafts: Draft[]): void {
  const { view, atoms, gazetteer, day } = reading;
  if (!atoms.text.includes('-')) return;
  for (const item of findItems(atoms, gazetteer, day)) {
    const dash = item.firstAtom - 1;
    if (dash < 1 || atoms.text[dash] !== '-' || atoms.token[dash] !== item.first) continue;
    if (!NATIONAL.has(item.kind) || attitudeBefore(reading, item)) continue;
    if (
      drafts.some(
        (draft) =>
          draft.start <= item.start &&
          item.end <= draft.end &&
          draft.item !== undefined &&
          draft.item.firstAtom === item.firstAtom,
      )
    )
      continue;
    const draft = plain({ ...reading, view }, item);
    if (draft === undefined || draft.start !== item.start) continue;
    draft.score = Math.min(draft.score, 0.8);
    drafts.push(draft);
  }
  drafts.sort((a, b) => a.start - b.start || a.end - b.end);
}
