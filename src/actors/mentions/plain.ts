import type { Actor } from '../../core/index.ts';
import { labelOf } from '../gazetteer/label.ts';
import type { Draft } from './draft.ts';
import { choose } from './lexical.ts';
import type { LexicalItem } from './lexical.ts';
import { endOfName, readName } from './names.ts';
import { personActor } from './persons.ts';
import { PLACE_MODIFIERS, isPast, leftEdge, modifiesNext, spanText } from './reading.ts';
import type { Reading } from './reading.ts';
import { NOT_NAMES, NUMBERS, PLACE_PREPOSITIONS } from './words.ts';

/** A name by itself, without a role. */
export function plain(reading: Reading, item: LexicalItem): Draft | undefined {
  const { view } = reading;
  const before = view.lower(item.first - 1);
  const next = view.text(item.last + 1);
  const afterDet = before === 'the' || before === 'a' || before === 'an';
  // "in western Kabul", "near the northern border of": the preposition may stand before directions.
  let back = item.first - 1;
  while (back > 0 && item.first - back < 4 && PLACE_MODIFIERS.has(view.lower(back))) back--;
  const preposition = view.lower(back);
  const located = PLACE_PREPOSITIONS.has(preposition);
  const entry = item.entry;
  let { sector } = entry;
  let score = 0.9;
  let how: Draft['how'] = 'name';
  switch (item.kind) {
    case 'state':
      if (located) score = 0.35;
      // "the Syria crisis" is about the state rather than of it.
      else if (modifiesNext(view, item.last) || view.sentence.tokens[item.last]?.relation === 'compound')
        score = 0.6;
      break;
    case 'capital': {
      how = 'capital';
      const following = view.sentence.tokens[item.last + 1];
      const nounFollows =
        following?.upos === 'NOUN' &&
        !following.text.endsWith('ing') &&
        (!view.parsed || view.sentence.tokens[item.last]?.head === item.last + 1);
      const ofPlace =
        preposition === 'of' &&
        /^(city|capital|outskirts|streets|suburbs?|suburb|centre|center|part|parts|north|south|east|west|northeast|northwest|southeast|southwest|mayor|airport|residents|people|town|port|district|districts)$/.test(
          view.lower(item.first - (afterDet ? 3 : 2)),
        );
      const address =
        next === ',' &&
        ['state', 'region'].includes(reading.at[item.last + 2]?.kind ?? '') &&
        !/^['’]s$/.test(view.text((reading.at[item.last + 2]?.last ?? 0) + 1));
      // "in Port Selm": a place of its state, as "in Arvania" is.
      if (located && !nounFollows && !address) {
        sector = null;
        score = 0.35;
        break;
      }
      if (
        located ||
        nounFollows ||
        ofPlace ||
        address ||
        before === 'capital' ||
        view.lower(item.first - 2) === 'capital'
      )
        return undefined;
      score = ['to', 'from', 'for', 'of', 'via', 'through', 'towards', 'toward'].includes(preposition)
        ? 0.5
        : 0.8;
      break;
    }
    case 'city':
    case 'region':
      // A place that something is done to ("shelled X") stands for its state, at a low score; "in X" is no actor.
      if (located || next === ',' || before === ',') return undefined;
      how = 'capital';
      sector = null;
      score = 0.35;
      break;
    case 'metonym':
      how = 'metonym';
      score = located ? 0.4 : 0.85;
      break;
    case 'adjective': {
      how = 'demonym';
      score = 0.6;
      const singular = before === 'a' || before === 'an' || NUMBERS.has(before);
      if (
        view.tagged &&
        ['NOUN', 'PROPN'].includes(view.upos(item.last)) &&
        singular &&
        !/[.]|^[A-Z]+$/.test(view.text(item.last)) &&
        !['NOUN', 'PROPN', 'ADJ'].includes(view.upos(item.last + 1))
      )
        sector = 'CVL';
      break;
    }
    case 'prefix':
      if (reading.atoms.text[item.lastAtom + 1] !== '-') return undefined;
      how = 'demonym';
      score = 0.6;
      break;
    case 'demonym':
      how = 'demonym';
      sector = 'CVL';
      score = 0.75;
      break;
    case 'organisation':
    case 'agency':
      how = 'organisation';
      score = sector === 'JRN' ? 0.5 : 0.9;
      break;
    case 'group':
      how = 'group';
      break;
    case 'company':
      how = 'organisation';
      sector ??= 'BUS';
      score = 0.8;
      break;
    default:
      return undefined;
  }
  const wide =
    item.kind === 'organisation' ||
    item.kind === 'group' ||
    item.kind === 'demonym' ||
    item.kind === 'metonym' ||
    item.kind === 'agency';
  const first = wide || afterDet ? leftEdge(reading, item.first) : item.first;
  const start = wide || afterDet ? (view.sentence.tokens[first]?.start ?? item.start) : item.start;
  const actor: Actor = { code: entry.code, sector, entity_text: spanText(view, start, item.end) };
  if (item.kind !== 'adjective' && item.kind !== 'demonym' && item.kind !== 'capital')
    actor.identifier_text = entry.name;
  return {
    first,
    last: item.last,
    core: item.last,
    start,
    end: item.end,
    actors: [actor],
    how,
    entry: labelOf(entry),
    score,
    open: entry.code === '---',
    person: null,
    // "near the Arvanian border": on whose side of it, nobody says.
    place: located && !/^(?:border|frontier)$/.test(next),
    namesPerson: false,
    office: undefined,
    item,
    by: undefined,
  };
}

/** A person known by name, standing alone or with a title. */
export function knownPerson(reading: Reading, item: LexicalItem): Draft {
  const { view, gazetteer, day } = reading;
  const entry = choose(item.entries, day) ?? item.entry;
  const edge = leftEdge(reading, item.first, 3);
  const last = endOfName(reading, item);
  const end = view.sentence.tokens[last]?.end ?? item.end;
  const text = spanText(view, item.start, end);
  const past = isPast(view, edge, item.first);
  const actor = personActor(gazetteer.terms(entry.name), day, { office: '', past, text }) ?? {
    code: entry.code,
    sector: entry.sector,
    entity_text: text,
  };
  return {
    first: item.first,
    last,
    core: item.last,
    start: item.start,
    end,
    actors: [actor],
    how: 'office-holder',
    entry: labelOf(entry),
    score: 0.92,
    open: false,
    person: spanText(view, item.start, item.end),
    place: false,
    namesPerson: false,
    office: undefined,
    item,
    by: undefined,
  };
}

/** Names of people and bodies that no list knows. */
export function unknownName(reading: Reading, token: number): Draft | undefined {
  const { view } = reading;
  const name = readName(reading, token, false);
  if (name === undefined || name.item !== undefined) return undefined;
  if (name.words === 1 && NOT_NAMES.has(name.text)) return undefined;
  const titled = name.titled;
  if (name.words < 2 && !titled && (!view.tagged || view.upos(token) !== 'PROPN')) return undefined;
  const start = view.sentence.tokens[token]?.start ?? 0;
  const end = view.sentence.tokens[name.last]?.end ?? start;
  const business =
    /\b(Inc|Corp|Corporation|Ltd|Limited|Co|Company|Group|Holdings|Plc|PLC|AG|GmbH|SA|LLC|Industries|Motors|Airlines|Bank)\.?$/.test(
      name.text,
    );
  return {
    first: token,
    last: name.last,
    core: name.last,
    start,
    end,
    actors: [
      {
        code: '---',
        sector: business ? 'BUS' : null,
        entity_text: spanText(view, start, end),
        identifier_text: name.text,
      },
    ],
    how: 'unresolved',
    entry: 'name that no list knows',
    score: name.words > 1 || titled ? 0.3 : 0.2,
    open: true,
    person: name.text,
    place: PLACE_PREPOSITIONS.has(view.lower(token - 1)),
    namesPerson: false,
    office: undefined,
    item: undefined,
    by: undefined,
  };
}
