import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Sentence } from '../../../src/core/index.ts';
import type { FactualityCase } from '../../../src/evaluation/index.ts';
import { loadRules, Matcher, readModality, SentenceTree } from '../../../src/events/index.ts';
import { fromConllu, loadLanguage } from '../../../src/language/index.ts';

/**
 * Judged predicates of EWT that the coder has a rule for, with the coder's flag: negated, hypothetical or ahead.
 * Words are the treebank's; tags and trees are predicted anew. `part` is the split of the judgements.
 */
export function factualityCases(ewt: string, judgements: string, part: string): FactualityCase[] {
  const rules = loadRules();
  const language = loadLanguage();
  const judged = new Map<string, { token: number; factuality: number }[]>();
  for (const line of gunzipSync(readFileSync(judgements)).toString().split('\n')) {
    const [split = '', id = '', token = '', , , factuality = ''] = line.split('\t');
    if (split !== part) continue;
    judged.set(id, [...(judged.get(id) ?? []), { token: Number(token), factuality: Number(factuality) }]);
  }
  const cases: FactualityCase[] = [];
  for (const { id, sentence } of sentencesOf(ewt)) {
    const wanted = judged.get(id);
    if (wanted === undefined) continue;
    language.parseTokens(sentence.tokens);
    const matcher = new Matcher(new SentenceTree(sentence, [], rules), rules);
    for (const { token, factuality } of wanted) {
      const hit = matcher.at(token - 1);
      if (hit === null || hit.pattern.rule.type === 'NONE') continue;
      const { modality } = readModality(matcher.tree, token - 1, rules.lexicon);
      cases.push({ id: `${id} ${token}`, factuality, flagged: modality !== 'actual' });
    }
  }
  return cases;
}

function sentencesOf(path: string): { id: string; sentence: Sentence }[] {
  return fromConllu(gunzipSync(readFileSync(path)).toString()).sentences.flatMap(({ sentence, comments }) => {
    const id = comments
      .find((comment) => comment.startsWith('sent_id'))
      ?.split('=')[1]
      ?.trim();
    return id === undefined ? [] : [{ id, sentence }];
  });
}
