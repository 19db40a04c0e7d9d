import { describe, expect, it } from 'vitest';
import { readChronicle } from '../../../examples/make.ts';
import { AbsenceScores } from '../../../src/language/coreference/absence.ts';
import type { Mention } from '../../../src/language/coreference/mentions.ts';
import {
  anaphorOf,
  nearnessOf,
  noSalience,
  nullFeatures,
  relativeFeatures,
  standingFeatures,
} from '../../../src/language/coreference/features.ts';
import { loadCoreferenceModel, scoreOf } from '../../../src/language/coreference/model.ts';
import { noteMention } from '../../../src/language/coreference/rank.ts';
import { RelativeScores } from '../../../src/language/coreference/relative.ts';
import { natureNumber, StandingScores } from '../../../src/language/coreference/standing.ts';
import { sceneOf } from '../../../src/language/coreference/scene.ts';
import { loadLanguage } from '../../../src/language/index.ts';

const QUOTED =
  '"We will not leave," said Maro Lint, the minister. "I told her that they know it," he added. Her aide said it ' +
  'was late. "They asked us," she said. He himself did not.';

describe('scores of what candidates are and where they stand', () => {
  it('are the sums of the named features, to the last bit', () => {
    const model = loadCoreferenceModel();
    const language = loadLanguage();
    const texts = [QUOTED, ...readChronicle().map(({ paragraphs }) => paragraphs.join('\n\n'))].slice(0, 40);
    const differing: string[] = [];
    let pairs = 0;
    for (const text of texts) {
      const scene = sceneOf(language.analyze(text));
      const salience = noSalience();
      for (let index = 0; index < scene.mentions.length; index++) {
        const { pronoun } = scene.mentions[index] as Mention;
        if (pronoun !== null) {
          const anaphor = anaphorOf(scene, index);
          const scores = new RelativeScores(model.byForm[pronoun]);
          const standing = new StandingScores(model.byForm[pronoun]);
          const absence = new AbsenceScores(model.byForm[pronoun]);
          const nothing = nullFeatures(scene, index).map((name) => name.slice(pronoun.length + 1));
          for (const score of [1, 2].map(() => absence.of(scene, index)))
            if (score !== scoreOf(model.byForm[pronoun], nothing)) differing.push(nothing.join(' | '));
          for (let candidate = index - 1, rank = 0; candidate >= 0; candidate--, rank++) {
            const features = relativeFeatures(scene, salience, anaphor, candidate, rank);
            const plain = scoreOf(model.byForm[pronoun], features);
            pairs++;
            // Asked twice: found the first time, remembered the second.
            for (const score of [1, 2].map(() => scores.of(scene, salience, anaphor, candidate, rank)))
              if (score !== plain) differing.push(features.join(' | '));
            const mention = scene.mentions[candidate] as Mention;
            const near = nearnessOf(anaphor.mention.sentence - mention.sentence);
            const named = standingFeatures(scene, mention, near);
            for (const score of [1, 2].map(() =>
              standing.of(scene.sentences, mention, natureNumber(mention), near),
            ))
              if (score !== scoreOf(model.byForm[pronoun], named)) differing.push(named.join(' | '));
          }
        }
        noteMention(scene, salience, index);
      }
    }
    expect(differing).toEqual([]);
    expect(pairs).toBeGreaterThan(500);
  });
});
