import { existsSync } from 'node:fs';
import { loadGazetteer } from '../../../src/actors/index.ts';
import { loadLanguage } from '../../../src/language/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';
import { checkFloors, fingerprint } from '../floors.ts';
import { documentCodes } from './documents.ts';
import { leaderAgreement } from './leaders.ts';
import { namesakes } from './namesakes.ts';
import { spanCoverage } from './spans.ts';

/**
 * How much of who is named the gazetteer finds: mentions in the marked spans of sentence pairs, country codes of
 * annotated documents, agreement with a list of leaders, and who bears the name of somebody in office. `--missing` lists what the odd rows miss (never the even).
 */
const shared = resourcePath('../shared');
const pairs = `${shared}/gold/plv-train.jsonl`;
const documents = `${shared}/gold/documents-dev.jsonl`;
const leaders = `${shared}/data/leaders/reign-leaders-1921-2021.csv`;
const texts = resourcePath('bench/quality/actors/namesakes.tsv');
const missing = process.argv.includes('--missing');

if (!existsSync(pairs) || !existsSync(documents) || !existsSync(leaders)) {
  console.log('skipped: the corpora are not beside the repository');
} else {
  const language = loadLanguage();
  const gazetteer = loadGazetteer();
  const figures: Record<string, number> = {
    ...spanCoverage(pairs, language, gazetteer, missing),
    ...documentCodes(documents, language, gazetteer, missing),
    ...leaderAgreement(leaders, gazetteer, missing),
    ...namesakes(texts, language, gazetteer, missing),
  };
  for (const [name, figure] of Object.entries(figures))
    console.log(`${name.padEnd(52)} ${figure.toFixed(3)}`);
  checkFloors(
    resourcePath('bench/quality/actors/floors.json'),
    fingerprint([pairs, documents, leaders, texts]),
    figures,
  );
}
