import type { ActorMention } from '../../src/core/index.ts';
import { findActors, loadGazetteer } from '../../src/actors/index.ts';
import type { ActorContext, Gazetteer } from '../../src/actors/index.ts';
import { loadLanguage } from '../../src/language/index.ts';
import type { Language } from '../../src/language/index.ts';
import { readResource } from '../../src/platform/index.ts';

let language: Language | undefined;
let fiction: Gazetteer | undefined;

/** The world that does not exist, without the one that does. */
export function fictionalWorld(): Gazetteer {
  fiction ??= loadGazetteer({
    extra: [readResource('data/fiction/states.tsv'), readResource('data/fiction/actors.tsv')],
    fictionOnly: true,
  });
  return fiction;
}

export interface Reading {
  mentions: ActorMention[];
  /** `text = CODE SECTOR` for each mention that is resolved; several actors joined by ` + `. */
  lines: string[];
}

/** Codes of the last mention with these words in a text of the fictional world; undefined where there is none. */
export function codesIn(
  text: string,
  words: string,
  context: ActorContext = {},
  world = fictionalWorld(),
): string[] | undefined {
  const { mentions } = read(text, world, { published: { date: '2016-05-06' }, ...context });
  const last = mentions.findLast(({ start, end }) => text.slice(start, end) === words);
  return last?.actors.map(({ code }) => code);
}

/** The same in what Belmark publishes, its foreign ministry where no other publisher is given. */
export function codesInStatement(
  text: string,
  words: string,
  publisher = 'Ministry of Foreign Affairs of Belmark',
): string[] | undefined {
  return codesIn(text, words, { publisher });
}

/** Reads a text; without `tagged` the sentences have only their words, as before tagging. */
export function read(text: string, gazetteer: Gazetteer, context: ActorContext = {}, tagged = true): Reading {
  language ??= loadLanguage();
  const sentences = tagged ? language.analyze(text) : language.splitSentences(text);
  const mentions = findActors(sentences, context, gazetteer);
  const lines = mentions
    .filter((mention) => mention.how !== 'unresolved' && mention.score >= 0.4)
    .map((mention) => {
      const who = mention.actors.map((actor) => `${actor.code} ${actor.sector ?? '-'}`).join(' + ');
      return `${text.slice(mention.start, mention.end)} = ${who}`;
    });
  return { mentions, lines };
}
