import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { isConditional, PLACE_KINDS } from './lexical.ts';
import type { LexicalItem } from './lexical.ts';
import type { TokenView } from './tagged.ts';
import type { WholeText } from './wholeText.ts';
import { PLACE_PREPOSITIONS, TITLES, US_STATES } from './words.ts';

/** States, capitals and cities that are first names or family names as well. */
const ALSO_PERSONAL = new Set(
  `Jordan Chad Georgia Israel India Paris Kenya Ireland England Brazil Cuba Sofia Sydney Florence Victoria Alexandria
  Chelsea Austin Charlotte Holland Mali Wellington London Lincoln Carolina Chile Benin Guinea German Germany French
  English Norman Welsh Francis Holland Lima Madrid Vienna Asia America Milan Adelaide Lourdes Roman Dane Finn Pole
  Scot Trinidad Dominica Odessa Regina Santiago Havana Bethlehem Wales Scott France Spain Rome Jamaica Ecuador Congo
  Nassau Lourdes Raleigh Houston Washington Jackson Dallas Jerusalem Persia Cyprus Britain Berlin Bern`.split(
    /\s+/,
  ),
);

/** Words after a state's name that make it part of a name of something else. */
const NAME_TAILS = new Set(
  `Times Post Herald Tribune Journal Gazette Daily News Today Observer Guardian Review Mirror Star Sun Globe Mail Chronicle
  Street Avenue Road Airlines Airways Airport Hotel Hilton University College Institute School Club United City FC Cup
  Open Marathon Olympics Games Festival Sea Ocean River Gulf Strait Straits Peninsula Islands Lake Valley Mountain
  Bank Express Redskins Nationals Wizards Capitals Commanders Monument Square Bridge Tower Prize Museum Theatre Theater Opera Orchestra
  Spring War Wars Crisis Accords Accord Agreement Treaty Convention Protocol Declaration Summit Conference Process
  Formula Communique Consensus Climate`.split(/\s+/),
);

/** Words after the name of Georgia, the state of the United States. */
const US_GEORGIA_NEXT =
  /^(governor|gov|republican|republicans|democrat|democrats|senate|senator|secretary|voters|runoff|tech|bulldogs|legislature|lawmakers|election|elections|peach|law|state|rep|sen)$/i;
const US_GEORGIA_CUES =
  /\b(Atlanta|Savannah|Augusta|Macon|Kemp|Raffensperger|Abrams|Warnock|Ossoff|Fulton County|Alabama|Florida|Carolina|Tennessee|U\.?S\. state|Peach State)\b/;
const GEO_GEORGIA_CUES =
  /\b(Tbilisi|Georgians?|Ossetia|Abkhazia|Saakashvili|Shevardnadze|Ivanishvili|Caucasus|Russian?|Armenia|Azerbaijan|Moldova|Ukraine)\b/;

/** Whether Georgia in this text is the one in America. */
function americanGeorgia(view: TokenView, item: LexicalItem, document: WholeText): boolean {
  const text = view.sentence.text;
  const next = view.text(item.last + 1);
  const before = view.text(item.first - 1);
  if (before === ',' && view.capitalised(item.first - 2) && !GEO_GEORGIA_CUES.test(text)) return true;
  if (US_GEORGIA_NEXT.test(next)) return !GEO_GEORGIA_CUES.test(text);
  if (US_GEORGIA_CUES.test(text) && !GEO_GEORGIA_CUES.test(text)) return true;
  return US_GEORGIA_CUES.test(document.text) && !GEO_GEORGIA_CUES.test(document.text);
}

/** "Chad, 34,", "Chad and his wife", "my neighbour Chad": somebody of private life. */
function isPrivate(view: TokenView, { first, last }: LexicalItem): boolean {
  if (view.text(last + 1) === ',' && /^\d{1,2}$/.test(view.text(last + 2)) && view.text(last + 3) === ',')
    return true;
  const kin =
    /^(?:wife|husband|son|daughter|brother|sister|mother|father|family|girlfriend|boyfriend|friend|friends|cousin|dog)$/;
  if (view.lower(last + 1) === 'and' && /^(?:his|her)$/.test(view.lower(last + 2)) && kin.test(view.lower(last + 3))) return true; // prettier-ignore
  return /^(?:my|our|his|her)$/.test(view.lower(first - 2)) && !view.capitalised(first - 1);
}

/**
 * "Odile Bern, a baker, …. Bern said that …": whom a text tells of by first name and occupation or age goes on under
 * the family name, unless it stands where a place does.
 */
function isSurname(view: TokenView, { first, last }: LexicalItem, document: WholeText): boolean {
  const name = view.text(last);
  const before = view.lower(first - 1);
  if (PLACE_PREPOSITIONS.has(before) || before === 'to' || before === 'from') return false;
  return /^\p{Lu}\p{Ll}+$/u.test(name) && document.tellsOf(name);
}

/** Whether a name of a state or town is here the name of a person, a paper, a street or a town elsewhere. */
export function falseFriend(
  view: TokenView,
  item: LexicalItem,
  gazetteer: Gazetteer,
  document: WholeText,
  covered: (token: number) => boolean,
): boolean {
  const name = view.text(item.last);
  const next = item.last + 1;
  const previous = item.first - 1;
  if (item.entry.detail === 'also US state' && americanGeorgia(view, item, document)) return true;
  if (item.entries.some((entry) => isConditional(entry) && entry.detail.split(' ').some((cue) => view.holds(cue)))) return true; // prettier-ignore
  if (item.kind === 'state' || item.kind === 'capital' || item.kind === 'city') {
    // "Lebanon, Pennsylvania", "Paris, Texas"
    if (view.text(next) === ',' && US_STATES.has(view.text(next + 1)) && item.first === item.last)
      return true;
    if (view.text(next) === ',' && US_STATES.has(`${view.text(next + 1)} ${view.text(next + 2)}`))
      return true;
    // "the Minsk City Court": a court of the city.
    const ofCity = view.text(next) === 'City' && covered(next) && covered(next + 1);
    if (
      NAME_TAILS.has(view.text(next)) &&
      !ofCity &&
      !(
        item.kind === 'state' &&
        /^(Bank|Gulf|Sea|Crisis|War|Process|Treaty|Agreement|Accord|Accords|Summit|Conference)$/.test(
          view.text(next),
        ) &&
        view.text(next) !== 'Bank'
      )
    )
      return true;
  }
  if (PLACE_KINDS.has(item.kind) && item.first === item.last && isSurname(view, item, document)) return true;
  if (item.kind === 'city' || item.kind === 'region') {
    // A name on either side that no list knows makes it part of a longer name.
    const joined = (token: number): boolean =>
      view.properName(token) && !covered(token) && !TITLES.has(view.lower(token));
    if (joined(next) || (joined(previous) && !/^[A-Z.]+$/.test(view.text(previous)))) return true;
  }
  // "Hale Tribune" may be somebody: a paper's name behind one that no list knows.
  if (item.kind === 'agency' && item.entry.sector === 'JRN' && item.first === item.last) {
    const before = view.properName(previous) && !covered(previous) && !TITLES.has(view.lower(previous));
    if (before && view.upos(previous) === 'PROPN' && !/^[A-Z.]+$/.test(view.text(previous))) return true;
  }
  if (item.first !== item.last || !ALSO_PERSONAL.has(name)) return false;
  if (item.kind === 'adjective' || item.kind === 'demonym')
    return (
      gazetteer.gender(view.text(previous)) !== undefined &&
      view.capitalised(previous) &&
      !view.capitalised(next) &&
      item.kind === 'demonym'
    );
  if (item.kind === 'state' && gazetteer.gender(name) !== undefined && isPrivate(view, item)) return true;
  // "Michael B. Jordan"
  const initial = view.text(previous) === '.' ? previous - 1 : previous;
  if (/^[A-Z]\.?$/.test(view.text(initial)) && gazetteer.gender(view.text(initial - 1)) !== undefined)
    return true;
  // "Michael Jordan", "Mr Chad"
  if (view.capitalised(previous) && !covered(previous)) {
    const before = view.lower(previous).replace('.', '');
    if (gazetteer.gender(before) !== undefined) return true;
    if (TITLES.has(before) && /^(mr|mrs|ms|miss|dr|sir|judge|justice|coach|sen|rep|gov)$/.test(before))
      return true;
  }
  // "the Kenya Revenue Authority": no person has an article.
  if (view.lower(previous) === 'the') return false;
  // "Jordan Peterson", "Chad Johnson": a first name before an unknown name
  const following = view.properName(next) && !covered(next) && !/^(and|or)$/i.test(view.text(next));
  return (
    following &&
    gazetteer.gender(name) !== undefined &&
    gazetteer.roles.longest([view.lower(next)], 0) === undefined
  );
}
