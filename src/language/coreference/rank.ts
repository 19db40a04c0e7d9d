import { candidatesOf } from './candidates.ts';
import {
  type Anaphor,
  anaphorOf,
  nearnessOf,
  noSalience,
  nullFeatures,
  type Salience,
  type Scene,
  standingFeatures,
} from './features.ts';
import type { Mention } from './mentions.ts';
import { type CoreferenceModel, scoreOf } from './model.ts';
import { RelativeScores } from './relative.ts';
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
  salience.counts.set(cluster, (salience.counts.get(cluster) ?? 0) + 1);
  salience.last.set(cluster, index);
  if (mention.kind !== 'unknown' && mention.members.length === 0 && !salience.kinds.has(cluster))
    salience.kinds.set(cluster, mention.kind);
  if (mention.pronoun !== null) {
    const forms = salience.forms.get(cluster) ?? new Set<string>();
    forms.add(mention.pronoun);
    salience.forms.set(cluster, forms);
  }
}

/**
 * Ranks the mentions before each pronoun and chooses a group by the sum of its members' probabilities, so that a
 * group mentioned three times nearby outweighs a lone nearer one. Choices are joined to their groups as the
 * reading goes on.
 */
export function rankPronouns(scene: Scene, model: CoreferenceModel): Choice[] {
  const salience = noSalience();
  const standing = new StandingScores(scene, model);
  const choices: Choice[] = [];
  scene.mentions.forEach((mention, index) => {
    if (mention.pronoun !== null) {
      const choice = choose(scene, salience, model, standing, index);
      if (choice !== null) {
        if (choice.probability >= LINKED) scene.clusters.join(choice.antecedent, index);
        if (choice.probability >= model.thresholds[mention.pronoun]) choices.push(choice);
      }
    }
    noteMention(scene, salience, index);
  });
  return choices;
}

/** Scores of the candidates' standing features: many pronouns weigh the same candidate, so each is summed once. */
class StandingScores {
  readonly #scene: Scene;
  readonly #model: CoreferenceModel;
  readonly #known = new Map<PronounForm, Map<number, number>>();

  constructor(scene: Scene, model: CoreferenceModel) {
    this.#scene = scene;
    this.#model = model;
  }

  of(anaphor: Anaphor, index: number): number {
    const candidate = this.#scene.mentions[index] as Mention;
    const near = nearnessOf(anaphor.mention.sentence - candidate.sentence);
    let known = this.#known.get(anaphor.form);
    if (known === undefined) this.#known.set(anaphor.form, (known = new Map()));
    const key = index * 5 + near;
    let score = known.get(key);
    if (score === undefined) {
      score = scoreOf(this.#model.byForm[anaphor.form], standingFeatures(this.#scene, candidate, near));
      known.set(key, score);
    }
    return score;
  }
}

const relativeByModel = new WeakMap<CoreferenceModel, Map<PronounForm, RelativeScores>>();

/** What is remembered of a model's weights for a form. */
function relativeScores(model: CoreferenceModel, form: PronounForm): RelativeScores {
  let byForm = relativeByModel.get(model);
  if (byForm === undefined) relativeByModel.set(model, (byForm = new Map()));
  let scores = byForm.get(form);
  if (scores === undefined) byForm.set(form, (scores = new RelativeScores(model.byForm[form])));
  return scores;
}

function choose(
  scene: Scene,
  salience: Salience,
  model: CoreferenceModel,
  standing: StandingScores,
  index: number,
): Choice | null {
  const candidates = candidatesOf(scene, salience, index);
  if (candidates.length === 0) return null;
  const anaphor = anaphorOf(scene, index);
  const relative = relativeScores(model, anaphor.form);
  const scores = candidates.map(
    (candidate, rank) =>
      standing.of(anaphor, candidate) + relative.of(scene, salience, anaphor, candidate, rank),
  );
  const none = scoreOf(model.weights, nullFeatures(scene, index));
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
