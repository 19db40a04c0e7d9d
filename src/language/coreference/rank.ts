import { AbsenceScores } from './absence.ts';
import { candidatesOf } from './candidates.ts';
import { anaphorOf, nearnessOf, noSalience, type Salience, type Scene } from './features.ts';
import type { Mention } from './mentions.ts';
import type { CoreferenceModel } from './model.ts';
import { RelativeScores } from './relative.ts';
import { natureNumber, StandingScores } from './standing.ts';
import type { PronounForm } from './words.ts';

/** The antecedent chosen for a pronoun. */
export interface Choice {
  /** Index of the pronoun among the mentions. */
  pronoun: number;
  /** Index of the mention of the chosen group that fits best. */
  antecedent: number;
  /** Probability of the whole group, 0–1. */
  probability: number;
}

/** Below this probability a choice does not even help later pronouns. */
const LINKED = 0.4;

/** Takes a mention into the running counts. */
export function noteMention(scene: Scene, salience: Salience, index: number): void {
  const mention = scene.mentions[index] as Mention;
  const cluster = scene.clusters.of(index);
  salience.counts[cluster] = (salience.counts[cluster] ?? 0) + 1;
  salience.last[cluster] = index;
  if (mention.kind !== 'unknown' && mention.members.length === 0) salience.kinds[cluster] ??= mention.kind;
  if (mention.pronoun !== null) (salience.forms[cluster] ??= new Set()).add(mention.pronoun);
}

/**
 * Ranks the mentions before each pronoun and chooses a group by the sum of its members' probabilities, so that a
 * group mentioned three times nearby outweighs a lone nearer one. Choices are joined to their groups as the
 * reading goes on.
 */
export function rankPronouns(scene: Scene, model: CoreferenceModel): Choice[] {
  const salience = noSalience();
  // Many pronouns weigh the same candidate.
  const natures: number[] = [];
  const choices: Choice[] = [];
  scene.mentions.forEach((mention, index) => {
    if (mention.pronoun !== null) {
      const choice = choose(scene, salience, model, natures, index);
      if (choice !== null) {
        if (choice.probability >= LINKED) scene.clusters.join(choice.antecedent, index);
        if (choice.probability >= model.thresholds[mention.pronoun]) choices.push(choice);
      }
    }
    noteMention(scene, salience, index);
  });
  return choices;
}

/** What is remembered of a model's weights for a form. */
interface FormScores {
  standing: StandingScores;
  relative: RelativeScores;
  absence: AbsenceScores;
}

const scoresByModel = new WeakMap<CoreferenceModel, Map<PronounForm, FormScores>>();

function formScores(model: CoreferenceModel, form: PronounForm): FormScores {
  let byForm = scoresByModel.get(model);
  if (byForm === undefined) scoresByModel.set(model, (byForm = new Map()));
  let scores = byForm.get(form);
  if (scores === undefined) {
    const weights = model.byForm[form];
    scores = {
      standing: new StandingScores(weights),
      relative: new RelativeScores(weights),
      absence: new AbsenceScores(weights),
    };
    byForm.set(form, scores);
  }
  return scores;
}

function choose(
  scene: Scene,
  salience: Salience,
  model: CoreferenceModel,
  natures: number[],
  index: number,
): Choice | null {
  const candidates = candidatesOf(scene, salience, index);
  if (candidates.length === 0) return null;
  const anaphor = anaphorOf(scene, index);
  const { standing, relative, absence } = formScores(model, anaphor.form);
  const scores = candidates.map((candidate, rank) => {
    const mention = scene.mentions[candidate] as Mention;
    const nature = (natures[candidate] ??= natureNumber(mention));
    const near = nearnessOf(anaphor.mention.sentence - mention.sentence);
    return (
      standing.of(scene.sentences, mention, nature, near) +
      relative.of(scene, salience, anaphor, candidate, rank)
    );
  });
  const none = absence.of(scene, index);
  const top = Math.max(none, ...scores);
  let total = Math.exp(none - top);
  const groups = new Map<number, { mass: number; best: number; top: number }>();
  candidates.forEach((candidate, rank) => {
    const mass = Math.exp((scores[rank] as number) - top);
    total += mass;
    const cluster = scene.clusters.of(candidate);
    const group = groups.get(cluster);
    if (group === undefined) groups.set(cluster, { mass, best: candidate, top: mass });
    else {
      group.mass += mass;
      if (mass > group.top) {
        group.top = mass;
        group.best = candidate;
      }
    }
  });
  let best: { mass: number; best: number } | null = null;
  for (const group of groups.values()) if (best === null || group.mass > best.mass) best = group;
  if (best === null || best.mass < Math.exp(none - top)) return null;
  return { pronoun: index, antecedent: best.best, probability: best.mass / total };
}
