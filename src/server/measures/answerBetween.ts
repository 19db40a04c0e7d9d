import type { Between } from '../../measures/index.ts';
import { between } from '../../measures/index.ts';
import type { Store } from '../../store/index.ts';
import type { NetworkQuestion } from './asked.ts';
import { tiesOf } from './asked.ts';

/** A state between poles, by period: the figure, with the strongest events behind each part of it. */
export async function answerBetween(
  store: Store,
  state: string,
  poles: readonly string[],
  question: Omit<NetworkQuestion, 'seed'>,
): Promise<Between> {
  return between(await tiesOf(store, { ...question, seed: 0 }), state, poles);
}
