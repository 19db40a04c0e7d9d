import { unreadToken } from '../../../src/core/index.ts';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import {
  fromConllu,
  type Language,
  loadCoreferenceModel,
  loadLanguage,
} from '../../../src/language/index.ts';
import { rankPronouns } from '../../../src/language/coreference/rank.ts';
import { sceneOf } from '../../../src/language/coreference/scene.ts';
import { resourcePath } from '../../../src/platform/index.ts';
import { checkFloors, fingerprint } from '../floors.ts';
import { alignGold } from './align.ts';
import { type GoldDocument, goldDocuments, splitDocuments } from './gum.ts';
import { emptyTallies, FORMS, ratesOf, tallyDocument, total } from './score.ts';

/**
 * Actor pronouns of GUM's dev documents (not trained on, but looked at while thresholds were set): an answer is right when the
 * mention it gives belongs to the pronoun's gold chain. Once with the treebank's trees and once with trees
 * predicted anew over its words. `run.js [FOLDER]`: the folder holds `gum-open.conllu.gz`.
 */
const folder = process.argv[2] ?? '../shared/data/gum';
const path = `${folder}/gum-open.conllu.gz`;
if (existsSync(path)) run();
else console.log(`skipped: ${path} is not there`);

function predicted(document: GoldDocument, language: Language): GoldDocument {
  const sentences = document.sentences.map((sentence) => {
    const tokens = sentence.tokens.map(({ text, start, end }) => unreadToken(text, start, end));
    language.parseTokens(tokens);
    return { ...sentence, tokens };
  });
  return { ...document, sentences };
}

function run(): void {
  const { dev } = splitDocuments(
    goldDocuments(fromConllu(gunzipSync(readFileSync(path)).toString('utf8')).sentences),
  );
  const model = loadCoreferenceModel();
  const language = loadLanguage();
  const figures: Record<string, number> = {};
  for (const trees of ['gold', 'predicted'] as const) {
    const tallies = emptyTallies();
    for (const document of dev) {
      const read = trees === 'gold' ? document : predicted(document, language);
      const scene = sceneOf(read.sentences);
      tallyDocument(
        tallies,
        scene.mentions,
        alignGold(document, scene.mentions),
        document.mentions,
        rankPronouns(scene, model),
      );
    }
    console.log(`${trees} trees`);
    console.log('form        pronouns  answered  right  elsewhere  precision  with elsewhere  recall');
    const rows = [
      ...FORMS.map((form) => [form, [form]] as const),
      ['he–it', ['he', 'she', 'they', 'it']] as const,
      ['all', FORMS] as const,
    ];
    for (const [label, forms] of rows) {
      const tally = total(tallies, forms);
      const { precision, strictPrecision, recall } = ratesOf(tally);
      const counts = [tally.resolvable, tally.answered, tally.right, tally.falseAlarms];
      const cells = counts.map((count) => String(count).padStart(9)).join('');
      const shares = [precision, strictPrecision, recall]
        .map((share) => share.toFixed(3).padStart(12))
        .join('');
      console.log(`${label.padEnd(10)}${cells}${shares}`);
      if (label === 'all') {
        figures[`${trees} precision`] = precision;
        figures[`${trees} recall`] = recall;
      }
    }
  }
  checkFloors(resourcePath('bench/quality/coreference/floors.json'), fingerprint([path]), figures);
}
