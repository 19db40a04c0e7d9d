import type { ActorMention } from '../../../src/core/index.ts';
import type { GoldDocument } from '../../../src/evaluation/index.ts';
import { codeEvents, loadRules, type CodeOptions } from '../../../src/events/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';
import { makeReader } from '../events/coder.ts';
import { checkFloors, fingerprint } from '../floors.ts';
import { ownDocuments } from '../own-documents/documents.ts';
import { readLabels, type Label } from './labels.ts';

/**
 * Of which state those are whom a text tells only by what they are: "the ministry", "soldiers" (see the README beside
 * this file). `--errors` prints the wrong ones of documents that are not sealed.
 */
const read = makeReader();
const rules = loadRules();
/** Nouns that are parties of a likely event, as `sentence.token`. */
const parties = new Set<string>();
const options: CodeOptions = {
  minimumConfidence: 0.2,
  inspect: (_, { sentence, parties: { actors, recipients } }) => {
    for (const { head } of [...actors, ...recipients]) parties.add(`${sentence.index}.${head}`);
  },
};

const BODIES = ['UNO', 'EUR', 'IGO'];
const withBodies = (of: readonly string[]): Set<string> => new Set(of.some((one) => BODIES.includes(one)) ? [...of, ...BODIES] : of); // prettier-ignore

/** Whether a mention is of one of those that the label names, or of none where it names none. */
function isRight({ actors }: ActorMention, { of }: Label): boolean {
  const given = actors.filter((actor) => actor.code !== '---').map((actor) => actor.code);
  const right = withBodies(of);
  return of.length === 0 ? given.length === 0 : given.some((one) => right.has(one));
}

interface Share {
  right: number;
  all: number;
}

/** Shares of labelled nouns that are right: all, and those that are parties of a likely event. */
function score(documents: readonly GoldDocument[], labels: ReadonlyMap<string, Label[]>, show: boolean): Record<'all' | 'parties', Share> {
  const shares = { all: { right: 0, all: 0 }, parties: { right: 0, all: 0 } };
  for (const document of documents) {
    const { id } = document;
    const input = read(document);
    parties.clear();
    codeEvents(input, rules, options);
    for (const mention of input.mentions) {
      const sentence = input.sentences.find(({ index }) => index === mention.sentence);
      const start = (sentence?.tokens[mention.head]?.start ?? 0) - (sentence?.start ?? 0);
      const label = labels.get(id)?.find((one) => one.sentence === mention.sentence && one.character === start);
      if (label === undefined) continue;
      const right = isRight(mention, label);
      const isParty = parties.has(`${mention.sentence}.${mention.head}`);
      for (const share of isParty ? [shares.all, shares.parties] : [shares.all]) {
        share.all++;
        share.right += Number(right);
      }
      if (show && !right)
        console.log(`${id} ${mention.sentence} ${isParty ? 'party' : ''} "${mention.actors[0]?.entity_text}" ${mention.actors.map((actor) => actor.code).join(' ')}, is ${label.of.join(' ') || '---'} | ${sentence?.text}`);
    }
  }
  return shares;
} // prettier-ignore

const files = ownDocuments();
const figures: Record<string, number> = {};
for (const kind of ['read', 'sealed'] as const) {
  const show = kind === 'read' && process.argv.includes('--errors');
  const shares = score(files.flatMap((file) => file[kind]), readLabels(kind), show); // prettier-ignore
  for (const part of ['all', 'parties'] as const) {
    const { right, all } = shares[part];
    figures[`${kind} ${part}`] = right / all;
    console.log(`${kind.padEnd(8)}${part.padEnd(10)}${String(right).padStart(5)} of ${String(all).padStart(5)}  ${(right / all).toFixed(3)}`); // prettier-ignore
  }
}
const sources = [...files.map(({ path }) => path), ...['read', 'sealed'].map((kind) => resourcePath(`bench/quality/whose/${kind}.tsv`))]; // prettier-ignore
checkFloors(resourcePath('bench/quality/whose/floors.json'), fingerprint(sources), figures);
