import type { ConlluSentence } from '../../src/language/conllu/index.ts';
import { CHOICES } from './example.ts';
import { emptyOpinion, KEPT, type Opinion } from './opinions.ts';

/**
 * What another parser thinks of a sentence that stands in CoNLL-U: its second thoughts from the last column
 * (`Heads=3:0.91,5:0.07|Relations=obj:0.93,obl:0.04`, likeliest first, relations those to the likeliest head), or the
 * tree alone. Relations that are not in `relationOf` are left out.
 */
export function opinionIn(sentence: ConlluSentence, relationOf: ReadonlyMap<string, number>): Opinion {
  const { tokens } = sentence.sentence;
  const opinion = emptyOpinion(tokens.length + 1);
  tokens.forEach((token, index) => {
    const row = index + 1;
    const misc = sentence.misc[index] as string;
    const heads = weighed(misc, 'Heads') ?? [[String(token.head + 1), 1]];
    heads.slice(0, KEPT).forEach(([head, weight], rank) => {
      opinion.heads[row * KEPT + rank] = Number(head);
      opinion.headWeights[row * KEPT + rank] = weight;
    });
    const relations = weighed(misc, 'Relations') ?? [[token.relation, 1]];
    relations
      .filter(([name]) => relationOf.has(name))
      .slice(0, CHOICES)
      .forEach(([name, weight], rank) => {
        opinion.relations[row * CHOICES + rank] = relationOf.get(name) as number;
        opinion.relationWeights[row * CHOICES + rank] = weight;
      });
  });
  return opinion;
}

/** The names and weights of a list in the last column, if it is there. */
function weighed(misc: string, key: string): [name: string, weight: number][] | undefined {
  const list = misc.split('|').find((part) => part.startsWith(`${key}=`));
  return list
    ?.slice(key.length + 1)
    .split(',')
    .map((item) => {
      const colon = item.lastIndexOf(':');
      return [item.slice(0, colon), Number(item.slice(colon + 1))];
    });
}
