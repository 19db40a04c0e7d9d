import type { BetweenAnswer, BreadthAnswer, ClaimView } from '../../api/index.ts';
import { betweenQuery, claimQuery, routes, seriesQuery, whyQuery } from '../../api/index.ts';
import { given, usageError } from '../../core/index.ts';
import { breadth } from '../../measures/index.ts';
import { requireCountry } from '../../ontology/index.ts';
import type { Store } from '../../store/index.ts';
import type { Raw } from '../parsed.ts';
import { parsed } from '../parsed.ts';
import { namedCountry } from '../views.ts';
import { answerBetween } from './answerBetween.ts';
import { answerClaim, datedEvents, readClaim } from './answerClaim.ts';
import type { Movement } from './answerMovement.ts';
import { answerMovement } from './answerMovement.ts';
import type { Why } from './answerWhy.ts';
import { answerWhy } from './answerWhy.ts';

/** Chance is drawn from this seed, so that a question has one answer. */
const SEED = 1;

function pairOf(params: Raw): [string, string] {
  return [requireCountry(params['first'] ?? ''), requireCountry(params['second'] ?? '')];
}

/** Answers about one relation beyond its series. Errors are `DemarcheError`s. */
export const relationAnswers = {
  async claim(store: Store, params: Raw, query: Raw): Promise<ClaimView> {
    const { claim, by, ...rest } = parsed(claimQuery, query);
    const [first, second] = pairOf(params);
    return { claim, ...(await answerClaim(store, readClaim(claim), { first, second, by, ...given(rest) })) };
  },

  async breadth(store: Store, params: Raw, query: Raw): Promise<BreadthAnswer> {
    const [first, second] = pairOf(params);
    const asked = { first, second, ...given(parsed(routes.breadth.query, query)) };
    return { breadth: breadth(await datedEvents(store, asked)) };
  },

  async movement(store: Store, params: Raw, query: Raw): Promise<Movement> {
    const { by, ...rest } = parsed(seriesQuery, query);
    return answerMovement(store, pairOf(params), { by, seed: SEED, ...given(rest) });
  },

  async why(store: Store, params: Raw, query: Raw): Promise<{ why: Why | null }> {
    const asked = parsed(whyQuery, query);
    const periods = {
      before: { earliest: asked['before-from'], latest: asked['before-to'] },
      after: { earliest: asked['after-from'], latest: asked['after-to'] },
    };
    return { why: await answerWhy(store, pairOf(params), periods, given({ dataset: asked.dataset })) };
  },

  async between(store: Store, _params: Raw, query: Raw): Promise<BetweenAnswer> {
    const { state, poles, by, ...rest } = parsed(betweenQuery, query);
    const [own, codes] = [requireCountry(state), poles.split(',').map(requireCountry)];
    if (codes.length < 2 || new Set([own, ...codes]).size <= codes.length)
      throw usageError(
        'between.poles',
        'A state stands between at least two others.',
        'Write poles=USA,RUS,CHN.',
      );
    const { points } = await answerBetween(store, own, codes, { by, ...given(rest) });
    const standings = points.map((point) => ({
      ...point,
      poles: point.poles.map((pole) => ({ ...pole, evidence: [...pole.evidence] })),
    }));
    return { state: namedCountry(own), poles: codes.map(namedCountry), points: standings };
  },
};
