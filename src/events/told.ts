import type { ActorMention } from '../core/index.ts';

/** Of all that a text tells of states and bodies by name, the share of each, 0–1. */
export type Told = ReadonlyMap<string, number>;

/** Below this, whose a mention is was only guessed. */
const SURE = 0.4;

/** Whom a text tells of by name or description; newspapers and agencies, who tell it, left out. */
export function toldOf(mentions: readonly ActorMention[]): Told {
  const times = new Map<string, number>();
  let all = 0;
  for (const { actors, score, how } of mentions) {
    if (score < SURE || how === 'pronoun' || how === 'role-noun') continue;
    for (const { code, sector } of actors) {
      if (code === '---' || sector === 'JRN') continue;
      times.set(code, (times.get(code) ?? 0) + 1);
      all++;
    }
  }
  return new Map([...times].map(([code, count]) => [code, count / all]));
}
