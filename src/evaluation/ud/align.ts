import type { EvaluatedWord } from './read.ts';

/** A word of the system beside the word of the gold file that it stands for. */
export interface AlignedWords {
  gold: EvaluatedWord;
  system: EvaluatedWord;
}

/**
 * Pairs words as the CoNLL 2018 shared task does: words that are whole tokens by their place in the text; where
 * either file has a multiword token, the words of the stretch it covers by their longest common subsequence of
 * forms, whatever their case.
 */
export function alignWords(gold: readonly EvaluatedWord[], system: readonly EvaluatedWord[]): AlignedWords[] {
  const pairs: AlignedWords[] = [];
  let g = 0;
  let s = 0;
  while (g < gold.length && s < system.length) {
    const left = gold[g] as EvaluatedWord;
    const right = system[s] as EvaluatedWord;
    if (left.multiword || right.multiword) {
      const stretch = multiwordStretch(gold, system, g, s);
      if (stretch.gold > stretch.goldFrom && stretch.system > stretch.systemFrom) {
        pairs.push(
          ...commonWords(
            gold.slice(stretch.goldFrom, stretch.gold),
            system.slice(stretch.systemFrom, stretch.system),
          ),
        );
      }
      g = stretch.gold;
      s = stretch.system;
    } else if (left.start === right.start && left.end === right.end) {
      pairs.push({ gold: left, system: right });
      g++;
      s++;
    } else if (left.start <= right.start) g++;
    else s++;
  }
  return pairs;
}

/** The stretch of both files around a multiword token: grown until no multiword token crosses its end. */
function multiwordStretch(
  gold: readonly EvaluatedWord[],
  system: readonly EvaluatedWord[],
  g: number,
  s: number,
): { goldFrom: number; gold: number; systemFrom: number; system: number } {
  const left = gold[g] as EvaluatedWord;
  const right = system[s] as EvaluatedWord;
  let end: number;
  let goldFrom = g;
  let systemFrom = s;
  if (left.multiword) {
    end = left.end;
    if (!right.multiword && right.start < left.start) systemFrom++;
  } else {
    end = right.end;
    if (!left.multiword && left.start < right.start) goldFrom++;
  }
  let goldTo = goldFrom;
  let systemTo = systemFrom;
  for (;;) {
    const nextGold = gold[goldTo];
    const nextSystem = system[systemTo];
    if (nextGold !== undefined && covered(nextGold, end)) {
      if (nextGold.multiword && nextGold.end > end) end = nextGold.end;
      goldTo++;
    } else if (nextSystem !== undefined && covered(nextSystem, end)) {
      if (nextSystem.multiword && nextSystem.end > end) end = nextSystem.end;
      systemTo++;
    } else break;
  }
  return { goldFrom, gold: goldTo, systemFrom, system: systemTo };
}

function covered(word: EvaluatedWord, end: number): boolean {
  return word.multiword ? word.start < end : word.end <= end;
}

/** Longest common subsequence by form; the stretch is a handful of words. */
function commonWords(gold: readonly EvaluatedWord[], system: readonly EvaluatedWord[]): AlignedWords[] {
  const width = system.length + 1;
  const lengths = new Int32Array((gold.length + 1) * width);
  const same = (g: number, s: number): boolean =>
    (gold[g] as EvaluatedWord).form.toLowerCase() === (system[s] as EvaluatedWord).form.toLowerCase();
  for (let g = gold.length - 1; g >= 0; g--) {
    for (let s = system.length - 1; s >= 0; s--) {
      const skip = Math.max(lengths[(g + 1) * width + s] as number, lengths[g * width + s + 1] as number);
      lengths[g * width + s] = same(g, s) ? 1 + (lengths[(g + 1) * width + s + 1] as number) : skip;
    }
  }
  const pairs: AlignedWords[] = [];
  let g = 0;
  let s = 0;
  while (g < gold.length && s < system.length) {
    if (same(g, s)) pairs.push({ gold: gold[g++] as EvaluatedWord, system: system[s++] as EvaluatedWord });
    else if ((lengths[(g + 1) * width + s] as number) >= (lengths[g * width + s + 1] as number)) g++;
    else s++;
  }
  return pairs;
}
