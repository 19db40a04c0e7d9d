import { findActors, loadGazetteer, publisherCode } from '../../src/actors/index.ts';
import type { Article, Published } from '../../src/core/index.ts';
import { codeEvents, loadRules, type CodedEvent, type CodeOptions } from '../../src/events/index.ts';
import { findInitiatives, type InitiativeFindings } from '../../src/initiatives/index.ts';
import { loadLanguage } from '../../src/language/index.ts';
import { readResource } from '../../src/platform/index.ts';

/** The coder in a world of fictional states: real trees, made-up politics. */
const language = loadLanguage();
const gazetteer = loadGazetteer({
  extra: [readResource('data/fiction/states.tsv'), readResource('data/fiction/actors.tsv')],
  fictionOnly: true,
});
const rules = loadRules();

function read(text: string, date: string | null, title?: string, publisher: string | null = null) {
  const published: Published = {
    date,
    basis: date === null ? null : 'given',
    earliest: date,
    latest: date,
    confidence: 1,
  };
  const article: Article = {
    id: 'test', digest: '', source: '-', url: null, title: null, byline: null, credit: null, publisher,
    published, language: 'en', text,
  }; // prettier-ignore
  const sentences = language.analyze(text, { published, ...(title === undefined ? {} : { title }) });
  return {
    article,
    sentences,
    mentions: findActors(sentences, { published, publisher }, gazetteer),
    places: (name: string) => gazetteer.places(name),
  };
}

/** Events of a text about fictional states, published on a day. */
export function code(
  text: string,
  date: string | null = '2019-05-06',
  options: CodeOptions = {},
): CodedEvent[] {
  return codeEvents(read(text, date), rules, options);
}

/** Events of a statement that a body of a fictional state has published. */
export function codeStatement(text: string, publisher: string, date = '2019-05-06'): CodedEvent[] {
  const input = read(text, date, undefined, publisher);
  return codeEvents({ ...input, voice: publisherCode({ publisher }, gazetteer, date) }, rules);
}

/** Events of a text about fictional states that has a title. */
export function codeTitled(title: string, text: string, date = '2019-05-06'): CodedEvent[] {
  return codeEvents(read(text, date, title), rules);
}

/** Initiatives and stances of a text about fictional states. */
export function initiatives(text: string, date = '2019-05-06'): InitiativeFindings {
  const input = read(text, date);
  const events = codeEvents(input, rules).map(({ event }) => event);
  return findInitiatives({ ...input, events });
}

/** `TYPE actors > recipients` of events, by their countries. */
export function told(coded: readonly CodedEvent[]): string[] {
  return coded.map(({ event }) => {
    const codes = (actors: typeof event.actor) => [...new Set(actors.map((one) => one.code))].join(' & ');
    return `${event.event[0]} ${codes(event.actor)} > ${codes(event.recipient)}`;
  });
}

/** Types of the events of a text. */
export function types(text: string): (string | undefined)[] {
  return code(text).map(({ event }) => event.event[0]);
}

/** "XAV, XBK > XCD" */
export function sides({ event }: CodedEvent): string {
  const codes = (actors: typeof event.actor) =>
    [...new Set(actors.map(({ code }) => code))].toSorted().join(', ');
  return `${codes(event.actor)} > ${codes(event.recipient)}`.trim();
}

export { rules };
