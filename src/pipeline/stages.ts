import { boundPublication, findActors, loadGazetteer, nameActors } from '../actors/index.ts';
import type { ActorContext, Gazetteer } from '../actors/index.ts';
import type { Article } from '../core/index.ts';
import { clean, signatureOf, textDigest } from '../clean/index.ts';
import { codeEvents, loadRules } from '../events/index.ts';
import type { RuleFile } from '../events/index.ts';
import { findInitiatives } from '../initiatives/index.ts';
import { loadLanguage } from '../language/index.ts';
import type { Language } from '../language/index.ts';
import { dateChanged, retimed, withWindow } from './publicationWindow.ts';
import { afterToldPast } from './toldPast.ts';
import type { CodingStage } from './stage.ts';
import { stage } from './stage.ts';

/** How documents are coded. Plain data, so that it can be handed to worker threads. */
export interface CoderOptions {
  /** What counts as today: no document is younger. */
  asOf?: string;
  /** Contents of users' actor files. */
  actors?: readonly string[];
  /** Users' coding rules. */
  rules?: readonly RuleFile[];
  /** Events less sure than this, 0–1, are left out. Default: the coder's own. */
  minimumConfidence?: number;
  /** Whether near copies are to be found, as among what is stored: documents get their signatures. Default: true. */
  comparable?: boolean;
}

/** Languages that can be coded; documents in others are rejected as `language.unsupported`. */
const LANGUAGES = ['en'];

/** The stages of Demarche's coder, in order, with their models and data loaded. */
export function standardStages(options: CoderOptions = {}): CodingStage[] {
  const language = loadLanguage();
  const gazetteer = loadGazetteer(options.actors === undefined ? {} : { extra: options.actors });
  const rules = loadRules(options.rules === undefined ? {} : { extra: options.rules });
  const { minimumConfidence } = options;
  const sureness = minimumConfidence === undefined ? {} : { minimumConfidence };
  return [
    cleanStage(options.asOf, options.comparable ?? true),
    languageStage(language),
    actorsStage(gazetteer),
    stage({
      room: 'events',
      needs: ['article', 'sentences', 'mentions', 'voice'],
      gives: ['events'],
      run: (input) => ({
        events: codeEvents({ ...input, places: (name) => gazetteer.places(name) }, rules, sureness),
      }),
    }),
    stage({
      room: 'initiatives',
      needs: ['article', 'sentences', 'mentions', 'events'],
      // The events are given again: those about an initiative now name it.
      gives: ['initiatives', 'stances', 'events'],
      run: ({ article, sentences, mentions, events }) => {
        const found = findInitiatives({
          article,
          sentences,
          mentions,
          events: events.map(({ event }) => event),
        });
        return { initiatives: found.mentions, stances: found.stances, events };
      },
    }),
  ];
}

function cleanStage(asOf: string | undefined, comparable: boolean): CodingStage {
  return stage({
    room: 'clean',
    needs: ['raw'],
    gives: ['article', 'signature', 'textDigest'],
    run: ({ raw }) => {
      const cleaned = clean(raw, { languages: LANGUAGES, ...(asOf === undefined ? {} : { asOf }) });
      if ('rejection' in cleaned) return cleaned;
      const { article } = cleaned;
      return {
        article,
        signature: comparable ? Array.from(signatureOf(article.text)) : null,
        textDigest: textDigest(article.text),
      };
    },
  });
}

function languageStage(language: Language): CodingStage {
  return stage({
    room: 'language',
    needs: ['article'],
    gives: ['sentences'],
    run: ({ article }) => ({
      sentences: language.analyze(article.text, {
        published: article.published,
        ...(article.sentences === undefined ? {} : { sentences: article.sentences }),
        ...(article.title === null ? {} : { title: article.title }),
      }),
    }),
  });
}

/** Who is named; and, since office-holders tell when a text was written, the publication's window again. */
function actorsStage(gazetteer: Gazetteer): CodingStage {
  return stage({
    room: 'actors',
    needs: ['article', 'sentences'],
    gives: ['article', 'sentences', 'mentions', 'voice'],
    run: ({ article, sentences }) => {
      const context = contextOf(article);
      const named = nameActors(sentences, context, gazetteer);
      const window = boundPublication(article, named.mentions, gazetteer);
      const published = afterToldPast(withWindow(article.published, window), sentences);
      const dated = published === article.published ? article : { ...article, published };
      if (!dateChanged(article.published, published)) {
        const mentions = findActors(sentences, context, gazetteer, named);
        return { article: dated, sentences, mentions, voice: named.publisher };
      }
      const again = retimed(sentences, dated);
      const renamed = nameActors(again, contextOf(dated), gazetteer);
      const mentions = findActors(again, contextOf(dated), gazetteer, renamed);
      return { article: dated, sentences: again, mentions, voice: renamed.publisher };
    },
  });
}

function contextOf({ published, title, publisher }: Article): ActorContext {
  return { published, title, ...(publisher === null ? {} : { publisher }) };
}
