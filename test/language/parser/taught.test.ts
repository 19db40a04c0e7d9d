import { describe, expect, it } from 'vitest';
import type { Token } from '../../../src/core/index.ts';
import { fromConllu, toConllu } from '../../../src/language/conllu/index.ts';
import { createParser } from '../../../src/language/parser/parser.ts';
import { CHOICES } from '../../../training/parser/example.ts';
import { KEPT } from '../../../training/parser/opinions.ts';
import type { NetworkPlan } from '../../../training/parser/plan.ts';
import { opinionIn } from '../../../training/parser/taught.ts';
import { trainParserModel } from '../../../training/parser/train.ts';

const row = (id: number, form: string, upos: string, head: number, relation: string, misc = '_'): string =>
  [id, form, '_', upos, upos, '_', head, relation, '_', misc].join('\t');

const read = (...rows: string[]) => {
  const [sentence] = fromConllu(`${rows.join('\n')}\n\n`).sentences;
  if (sentence === undefined) throw new Error('no sentence');
  return sentence;
};

describe('what another parser thinks', () => {
  const relations = new Map(['nsubj', 'obj', 'obl', 'root'].map((name, index) => [name, index]));

  it('is read with its second thoughts from the last column', () => {
    const opinion = opinionIn(
      read(
        row(1, 'Verania', 'PROPN', 2, 'nsubj'),
        row(2, 'warned', 'VERB', 0, 'root'),
        row(3, 'Ostmark', 'PROPN', 2, 'obj', 'SpaceAfter=No|Heads=2:0.75,1:0.25|Relations=obj:0.5,obl:agent:0.3,obl:0.2'),
      ),
      relations,
    ); // prettier-ignore
    expect([...opinion.heads.subarray(3 * KEPT, 3 * KEPT + 3)]).toEqual([2, 1, -1]);
    expect([...opinion.headWeights.subarray(3 * KEPT, 3 * KEPT + 3)]).toEqual([0.75, 0.25, 0]);
    // A relation that the treebank lacks ("obl:agent" here) is nothing to learn.
    expect([...opinion.relations.subarray(3 * CHOICES, 3 * CHOICES + 2)]).toEqual([1, 2]);
    expect(opinion.relationWeights[3 * CHOICES + 1]).toBeCloseTo(0.2, 6);
  });

  it('is the tree where nothing else is said', () => {
    const opinion = opinionIn(
      read(row(1, 'Verania', 'PROPN', 2, 'nsubj'), row(2, 'agreed', 'VERB', 0, 'root')),
      relations,
    );
    expect([opinion.heads[KEPT], opinion.headWeights[KEPT]]).toEqual([2, 1]);
    expect([opinion.heads[2 * KEPT], opinion.relations[2 * CHOICES]]).toEqual([0, 3]);
  });

  it('teaches a parser what its treebank does not show', async () => {
    const token = (text: string, upos: string, head: number, relation: string): Token => ({ text, start: 0, end: 0, upos, xpos: upos, lemma: text, head, relation }); // prettier-ignore
    const names = ['Verania', 'Ostmark', 'Sundria', 'Calder', 'Norrland', 'Tessaly'];
    const statement = (verb: string) => (name: string, index: number) => [
      token(name, 'PROPN', 1, 'nsubj'),
      token(verb, 'VERB', -1, 'root'),
      token(names[(index + 1) % names.length] as string, 'PROPN', 1, 'obj'),
    ];
    const question = (name: string) => [
      token('Did', 'AUX', 2, 'aux'),
      token(name, 'PROPN', 2, 'nsubj'),
      token('agree', 'VERB', -1, 'root'),
    ];
    const sentences = ['warned', 'praised', 'thanked'].flatMap((verb) => names.map(statement(verb)));
    // The treebank knows "aux" by one sentence of another form only.
    sentences.push([token('will', 'AUX', 1, 'aux'), token('agree', 'VERB', -1, 'root')]);
    const questions = names.map(question).map((tokens, index) => ({ index, start: 0, end: 0, text: '', tokens, times: [] })); // prettier-ignore
    const taught = fromConllu(toConllu(questions)).sentences;
    const pupil: NetworkPlan = { units: 8, layers: 2, arc: 8, relation: 8, epochs: 90, batchRows: 32, rate: 0.01, rates: { word: 0, affix: 0, tag: 0, input: 0, layer: 0, project: 0 }, seed: 3 }; // prettier-ignore
    const parser = createParser(await trainParserModel({ sentences, taught, pupil }));
    const guess = question('Calder').map((word) => ({ ...word, head: -1, relation: '' }));
    parser.parse(guess);
    expect(guess.map(({ head, relation }) => [head, relation])).toEqual([[2, 'aux'], [2, 'nsubj'], [-1, 'root']]); // prettier-ignore
  });
});
