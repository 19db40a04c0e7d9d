import { isStateCode } from './codes.ts';
import { describe } from './describe.ts';
import type { Draft } from './draft.ts';
import { afterHyphen, attitudeBefore, chainOf } from './hyphens.ts';
import type { LexicalItem } from './lexical.ts';
import { knownPerson, plain } from './plain.ts';
import { spanText } from './reading.ts';
import type { Reading } from './reading.ts';
import { readRoles, sectorOf } from './roles.ts';

export const NATIONAL: ReadonlySet<string> = new Set([
  'state',
  'adjective',
  'demonym',
  'capital',
  'metonym',
  'organisation',
  'region',
  'city',
  'agency',
  'group',
  'company',
  'prefix',
]);

const NAMED: ReadonlySet<string> = new Set([
  'organisation',
  'agency',
  'group',
  'company',
  'metonym',
  'person',
]);

/** "Peru's Congress", "the Ukrainian National Guard": a body of a state that bears the name of another state's body. */
function ownsNamesake(owner: LexicalItem, body: LexicalItem): boolean {
  const official = (body.kind === 'agency' || body.kind === 'metonym') && body.entry.sector !== 'JRN';
  return official && isStateCode(owner.entry.code) && isStateCode(body.entry.code);
}

/** "Arvania-administered Westmere": a region of several stands for who governs that part of it. */
function regionGoverned(
  reading: Reading,
  { kind, entry, last, lastAtom }: LexicalItem,
): { draft: Draft | undefined; next: number } | undefined {
  const { atoms, at } = reading;
  const isGoverning = /^(?:administered|controlled|held|ruled)$/.test(atoms.lower[lastAtom + 2] ?? '');
  const region = at[(atoms.token[lastAtom + 2] ?? last) + 1];
  if (!isGoverning || region?.kind !== 'region' || (kind !== 'state' && kind !== 'adjective')) return undefined; // prettier-ignore
  const draft = plain(reading, region);
  for (const actor of draft?.actors ?? []) actor.code = entry.code;
  return { draft, next: region.last + 1 };
}

/** A nationality and whatever it qualifies: "Russian Foreign Minister Sergei Lavrov", "the US", "Swiss court". */
export function national(reading: Reading, item: LexicalItem): { draft: Draft | undefined; next: number } {
  const { view, at, atoms } = reading;
  if (attitudeBefore(reading, item)) return { draft: undefined, next: item.last + 1 };
  const hyphen = afterHyphen(reading, item);
  const alone = (): { draft: Draft | undefined; next: number } => ({
    draft: plain(reading, item),
    next: item.last + 1,
  });
  const governed = hyphen === 'none' ? undefined : regionGoverned(reading, item);
  if (governed !== undefined) return governed;
  if (hyphen === 'other') return { draft: undefined, next: item.last + 1 };
  if (hyphen === 'acting') {
    const draft = plain(reading, item);
    if (draft !== undefined) draft.score = 0.35;
    return { draft, next: item.last + 1 };
  }
  const joins = ['state', 'adjective', 'capital', 'prefix', 'organisation'].includes(item.kind);
  const chain = hyphen === 'none' && joins ? chainOf(reading, item) : [];
  if (chain.length > 1) {
    const end = chain[chain.length - 1] as LexicalItem;
    const roles = readRoles(reading, end.last + 1, true);
    if (roles !== undefined && roles.gap <= 2) {
      const codes = [...new Set(chain.map((each) => each.entry.code))];
      roles.sector = sectorOf(roles, end);
      const draft = describe(reading, {
        code: codes[0] ?? '---',
        codes,
        item,
        roles,
        first: item.first,
        open: false,
        place: false,
        end: roles.last,
      });
      return { draft, next: draft.last + 1 };
    }
    const draft = plain(reading, item);
    // "the China-Pakistan Economic Corridor": parts of the name of a thing.
    if (draft !== undefined && view.capitalised(end.last + 1) && reading.over[end.last + 1] === undefined)
      draft.score = Math.min(draft.score, 0.4);
    return { draft, next: item.last + 1 };
  }
  let after = item.last + 1;
  // Passes over "-led", whether it is a token of its own or part of the same one.
  if (hyphen === 'keeping') {
    const led = atoms.token[item.lastAtom + 2] ?? item.last;
    after = led + 1;
  }
  // "Velmare-based Acme", "the Port-Selm-based League": a seat, and whose the body is, its own name tells.
  const seated = at[after];
  if (hyphen === 'keeping' && seated !== undefined && NAMED.has(seated.kind)) return { draft: undefined, next: after }; // prettier-ignore
  let possessive = false;
  const lastAtom = atoms.lower[item.lastAtom + 1];
  if (lastAtom === "'" && (atoms.token[item.lastAtom + 1] ?? -1) >= item.last) {
    possessive = true;
    const sAtom = atoms.lower[item.lastAtom + 2] === 's' ? item.lastAtom + 2 : item.lastAtom + 1;
    after = (atoms.token[sAtom] ?? item.last) + 1;
  }
  // "In Arvania Minister Prask met miners": the place, and then who was there.
  const isWhere =
    item.kind === 'state' && !possessive && view.lower(item.first - 1) === 'in' && hyphen === 'none';
  if (isWhere && view.capitalised(after)) return alone();
  const adjectival = possessive || hyphen === 'keeping' || item.kind !== 'demonym';
  const roles = adjectival
    ? readRoles(reading, after, item.kind === 'adjective' || item.kind === 'organisation' || possessive)
    : undefined;
  if (roles !== undefined && !(item.kind === 'state' && !possessive && hyphen === 'none' && roles.gap > 1)) {
    const code = item.entry.code;
    const open = code === '---';
    roles.sector = sectorOf(roles, item);
    // A coalition led by a state is that state and the body that it leads.
    const led = hyphen === 'keeping' && /\b(coalition|alliance|forces?|mission)$/.test(roles.entry);
    const draft = describe(reading, {
      code,
      codes: led && code !== 'IGO' ? [code, 'IGO'] : undefined,
      item,
      roles,
      first: item.first,
      open,
      place: item.kind === 'city' || item.kind === 'region',
      end: roles.last,
    });
    return { draft, next: draft.last + 1 };
  }
  // "Russia's Security Council" is a body of Russia, whatever other council bears the name.
  const other = at[after];
  if (other?.kind === 'organisation' && (possessive || item.kind === 'adjective')) {
    const meant = reading.gazetteer.roles.exact(atoms.lower.slice(other.firstAtom, other.lastAtom + 1))[0];
    if (meant !== undefined) {
      const draft = plain(reading, other);
      if (draft !== undefined) {
        const start = view.sentence.tokens[item.first]?.start ?? draft.start;
        const entity_text = spanText(view, start, draft.end);
        draft.actors = [{ code: item.entry.code, sector: meant.sector, entity_text }];
        Object.assign(draft, { first: item.first, start, how: 'description', open: false });
        return { draft, next: other.last + 1 };
      }
    }
  }
  // "Pakistani Taliban", "Iran's Revolutionary Guards": a known body with its nationality is one mention.
  const body = at[after];
  if (
    body !== undefined &&
    (item.kind === 'adjective' || possessive || item.kind === 'state') &&
    ['group', 'agency', 'company', 'metonym'].includes(body.kind)
  ) {
    const draft = plain(reading, body);
    if (draft !== undefined) {
      const start = view.sentence.tokens[item.first]?.start ?? draft.start;
      draft.first = item.first;
      draft.start = start;
      for (const actor of draft.actors) {
        actor.entity_text = spanText(view, start, draft.end);
        if (actor.code === '---' || ownsNamesake(item, body)) actor.code = item.entry.code;
      }
      // Whose it is has been told: the rest of the text need not tell.
      draft.item = undefined;
      draft.open = false;
      return { draft, next: body.last + 1 };
    }
  }
  // "Turkey's Erdogan", "Saudi Arabia's Jamal Khashoggi": a person with the nationality before.
  if ((possessive || item.kind === 'adjective') && body?.kind === 'person') {
    const draft = knownPerson(reading, body);
    draft.first = item.first;
    draft.start = item.start;
    for (const actor of draft.actors) actor.entity_text = spanText(view, draft.start, draft.end);
    return { draft, next: draft.last + 1 };
  }
  return alone();
}
