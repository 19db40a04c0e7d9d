import type { Choice } from '../../../src/language/coreference/rank.ts';
import type { Mention } from '../../../src/language/coreference/mentions.ts';
import type { PronounForm } from '../../../src/language/coreference/words.ts';
import { isActor } from './align.ts';
import type { GoldMention } from './gum.ts';

/** Counts for one pronoun form or for all. */
export interface Tally {
  /** Actor pronouns whose gold chain has an earlier mention. */
  resolvable: number;
  /** Actor pronouns answered, whether resolvable or not. */
  answered: number;
  /** Answers in the right chain. */
  right: number;
  /** Pronouns that are no actor but were given to one. */
  falseAlarms: number;
}

export const FORMS: readonly PronounForm[] = ['he', 'she', 'they', 'it', 'we', 'i'];

/** An empty table. */
export function emptyTallies(): Record<PronounForm, Tally> {
  const tally = (): Tally => ({ resolvable: 0, answered: 0, right: 0, falseAlarms: 0 });
  return { he: tally(), she: tally(), they: tally(), it: tally(), we: tally(), i: tally() };
}

/** Adds one document's choices to the table. */
export function tallyDocument(
  tallies: Record<PronounForm, Tally>,
  mentions: readonly Mention[],
  gold: readonly (GoldMention | null)[],
  goldMentions: readonly GoldMention[],
  choices: readonly Choice[],
): void {
  const chosen = new Map(choices.map((choice) => [choice.pronoun, choice]));
  const before = (one: GoldMention, other: GoldMention): boolean =>
    one.sentence < other.sentence || (one.sentence === other.sentence && one.first < other.first);
  mentions.forEach((mention, index) => {
    if (mention.pronoun === null) return;
    const tally = tallies[mention.pronoun];
    const own = gold[index] ?? null;
    const choice = chosen.get(index);
    if (!isActor(own) || own === null) {
      if (choice !== undefined && isActor(gold[choice.antecedent])) tally.falseAlarms += 1;
      return;
    }
    if (goldMentions.some((other) => other.chain === own.chain && before(other, own))) tally.resolvable += 1;
    if (choice === undefined) return;
    tally.answered += 1;
    if (gold[choice.antecedent]?.chain === own.chain) tally.right += 1;
  });
}

/** Sum over pronoun forms. */
export function total(tallies: Record<PronounForm, Tally>, forms: readonly PronounForm[] = FORMS): Tally {
  const sum: Tally = { resolvable: 0, answered: 0, right: 0, falseAlarms: 0 };
  for (const form of forms) {
    const each = tallies[form];
    sum.resolvable += each.resolvable;
    sum.answered += each.answered;
    sum.right += each.right;
    sum.falseAlarms += each.falseAlarms;
  }
  return sum;
}

/** Precision over answered actor pronouns, the same with false alarms held against it, and recall. */
export function ratesOf(tally: Tally): { precision: number; strictPrecision: number; recall: number } {
  const over = (count: number, all: number): number => (all === 0 ? 1 : count / all);
  return {
    precision: over(tally.right, tally.answered),
    strictPrecision: over(tally.right, tally.answered + tally.falseAlarms),
    recall: over(tally.right, tally.resolvable),
  };
}
