import type { Day } from '../../core/index.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Atoms } from './atomise.ts';
import { describe } from './describe.ts';
import type { Draft } from './draft.ts';
import { NATIONAL, national } from './national.ts';
import { knownPerson, unknownName } from './plain.ts';
import { readItems } from './reading.ts';
import { roleFirst } from './roleFirst.ts';
import { readRoles } from './roles.ts';
import { readSetting, type Setting } from './setting.ts';
import { addInnerItems, shareNationality, sharePlace, shareSector } from './sharing.ts';
import type { TokenView } from './tagged.ts';
import type { WholeText } from './wholeText.ts';

/** Reads all phrases of a sentence that name or describe actors, and where its story is set. */
export function readPhrases(
  view: TokenView,
  atoms: Atoms,
  gazetteer: Gazetteer,
  day: Day | null,
  document: WholeText,
): { drafts: Draft[]; setting: Setting } {
  const reading = readItems(view, atoms, gazetteer, day, document);
  const drafts: Draft[] = [];
  for (let token = reading.begin; token < view.length;) {
    const item = reading.at[token];
    let draft: Draft | undefined;
    let next = token + 1;
    if (item === undefined) {
      if (reading.over[token] === undefined && view.properName(token)) {
        draft = unknownName(reading, token);
        if (draft !== undefined) next = draft.last + 1;
      }
    } else if (item.kind === 'role') {
      const found = roleFirst(reading, token, drafts[drafts.length - 1]);
      if (found !== undefined) ({ draft, next } = found);
    } else if (item.kind === 'person') {
      const roles = readRoles(reading, item.last + 1, true);
      if (roles !== undefined && roles.gap === 0 && roles.body) {
        draft = describe(reading, {
          code: item.entry.code,
          codes: undefined,
          item,
          roles,
          first: item.first,
          open: false,
          place: false,
          end: roles.last,
        });
        next = draft.last + 1;
      } else {
        draft = knownPerson(reading, item);
        next = draft.last + 1;
      }
    } else if (NATIONAL.has(item.kind)) ({ draft, next } = national(reading, item));
    if (draft !== undefined) drafts.push(draft);
    token = Math.max(next, token + 1);
  }
  addInnerItems(reading, drafts);
  shareSector(reading, drafts);
  shareNationality(reading, drafts);
  sharePlace(reading, drafts);
  return { drafts, setting: readSetting(reading) };
}
