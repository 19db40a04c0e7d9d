import type { ActorMention } from '../../core/index.ts';

/** Score up to which whose somebody is was a guess; in a text about one state alone it is higher. */
const GUESS = 0.5;

/** Whether whose somebody is who is told only by what he is was little more than a guess from the rest of the text. */
export function isGuessed({ how, score }: Pick<ActorMention, 'how' | 'score'>): boolean {
  return how === 'role-noun' && score <= GUESS;
}
