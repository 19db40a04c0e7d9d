import type { Actor, Day, Event } from '../../core/index.ts';
import { dayNumber } from '../../core/index.ts';
import { countryOf } from '../../ontology/index.ts';
import { figuresOf } from './figures.ts';
import { commonWords } from './words.ts';

/** An event as far as it is compared with others: what one document tells of one act. */
export interface Report {
  /** Id of the event. */
  id: string;
  document: string;
  type: string;
  /** Acts told of as done now or long past are one class; each other modality is its own. */
  told: string;
  actors: ReadonlySet<string>;
  recipients: ReadonlySet<string>;
  /** Whether nobody stands opposite: the actors act with one another. */
  mutual: boolean;
  /** First and last day on which it may have happened, as day numbers; null when the text gives no date. */
  from: number | null;
  to: number | null;
  /** Stems of the words that made it an event. */
  trigger: ReadonlySet<string>;
  /** Stems of the sentence's telling words, without names of the parties, common words and numbers. */
  words: ReadonlySet<string>;
  /** Stems of the telling words around the sentence: a few hundred characters to both sides, and the title. */
  around: ReadonlySet<string>;
  /** Names of the office-holders who take part, by country code. */
  persons: ReadonlyMap<string, ReadonlySet<string>>;
  /** Numbers of the sentence that tell something: no years, no single digits. */
  figures: ReadonlySet<string>;
  place: { country: string | null; name: string | undefined } | null;
  killed: number | undefined;
  money: string | undefined;
}

/** How many characters before and after the sentence count as its surroundings. */
const REACH = 300;

/** What is read of an article beside the event's own sentence. */
export interface Surroundings {
  title: string | null;
  text: string;
}

/** Makes the comparable form of an event. Pure: it rests on the event and its article alone. */
export function reportOf(event: Event, article: Surroundings): Report {
  const known = (actors: readonly Actor[]) => new Set(actors.map(({ code }) => code).filter((code) => code !== '---')); // prettier-ignore
  const persons = personsOf([...event.actor, ...event.recipient]);
  const own = new Set([...event.actor, ...event.recipient].flatMap(ownWords).map(stem));
  const telling = (text: string): Set<string> =>
    new Set(
      (text.normalize('NFKC').match(/\p{L}[\p{L}'’]*/gu) ?? [])
        .filter(tells)
        .map(stem)
        .filter((word) => !own.has(word)),
    );
  return {
    id: event.id,
    document: event.document,
    type: event.event[0] ?? '',
    told: event.modality === 'historical' ? 'actual' : event.modality,
    actors: known(event.actor),
    recipients: known(event.recipient),
    mutual: event.recipient.length === 0,
    from: event.date === null ? null : dayNumber(event.date),
    to: event.date === null ? null : dayNumber(later(event.date, event.enddate)),
    trigger: new Set(
      event.event_text
        .flatMap((text) => text.split(/\s+/))
        .filter(tells)
        .map(stem),
    ),
    words: telling(event.text),
    around: telling(aroundOf(event, article)),
    persons,
    figures: figuresOf(event.text),
    place: event.event_loc ? { country: event.event_loc.country, name: event.event_loc.name } : null,
    killed: event.numbers?.killed,
    money: event.numbers?.money,
  };
}

/** The title and the text near the sentence; a headline's event stands before the beginning of the text. */
function aroundOf(
  { text_info: { start, end }, text: sentence }: Event,
  { title, text }: Surroundings,
): string {
  const inText = text.slice(start, end) === sentence;
  const [from, to] = inText ? [Math.max(0, start - REACH), end + REACH] : [0, 2 * REACH];
  return `${title ?? ''} ${text.slice(from, to)}`;
}

function later(date: Day, enddate: Day | null): Day {
  return enddate !== null && enddate > date ? enddate : date;
}

/** A word that helps to tell one act from another: no common word and no name of a state. */
function tells(word: string): boolean {
  const plain = word.toLowerCase().replace(/['’]s?$/, '');
  return plain.length > 2 && !commonWords().has(plain) && countryOf(plain) === null;
}

/** The beginning of a word, so that "agreed" and "agree", "strikes" and "strike" are one. */
function stem(word: string): string {
  const plain = word.toLowerCase().replace(/['’]s?$/, '');
  return plain.replace(/(?:ies|es|s|ed|ing)$/, '').slice(0, 6);
}

/** Words that only name a party: they are weighed as parties and persons already. */
function ownWords({ code, entity_text: text, identifier_text: name }: Actor): string[] {
  if (code === '---') return [];
  return `${name ?? ''} ${text.includes(' ') ? '' : text}`.split(/[ -]+/);
}

function personsOf(actors: readonly Actor[]): Map<string, Set<string>> {
  const persons = new Map<string, Set<string>>();
  for (const { code, identifier_text: name, office } of actors) {
    if (code === '---' || name === undefined || office === undefined) continue;
    persons.set(code, (persons.get(code) ?? new Set()).add(name));
  }
  return persons;
}
