import { loadGazetteer, findActors } from '../actors/index.ts';
import type { Gazetteer } from '../actors/index.ts';
import { clean, signatureOf, textDigest } from '../clean/index.ts';
import { codeEvents, loadRules } from '../events/index.ts';
import type { RuleFile } from '../events/index.ts';
import { loadLanguage } from '../language/index.ts';
import type { Language } from '../language/index.ts';
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
}

/** Languages that can be coded; documents in others are rejected as `language.unsupported`. */
const LANGUAGES = ['en'];

/** The stages of Demarche's coder, in order, with their models and data loaded. */
export function standardStages(options: CoderOptions = {}): CodingStage[] {
  const language = loadLanguage();
  const gazetteer = loadGazetteer(options.actors === undefined ? {} : { extra: options.actors });
  const rules = loadRules(options.rules === undefined ? {} : { extra: options.rules });
  return [
    cleanStage(options.asOf),
    languageStage(language),
    actorsStage(gazetteer),
    stage({
      room: 'events',
      needs: ['article', 'sentences', 'mentions'],
      gives: ['events'],
      run: (input) => ({ events: codeEvents(input, rules) }),
    }),
    stage({
      room: 'initiatives',
      needs: ['article', 'sentences', 'mentions', 'events'],
      gives: ['initiatives', 'stances'],
      run: () => ({ initiatives: [], stances: [] }),
    }),
  ];
}

function cleanStage(asOf: string | undefined): CodingStage {
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
        signature: Array.from(signatureOf(article.text)),
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

function actorsStage(gazetteer: Gazetteer): CodingStage {
  return stage({
    room: 'actors',
    needs: ['article', 'sentences'],
    gives: ['mentions'],
    run: ({ article, sentences }) => ({
      mentions: findActors(sentences, { published: article.published, title: article.title }, gazetteer),
    }),
  });
}
