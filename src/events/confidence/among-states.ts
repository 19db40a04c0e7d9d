import { isGuessed } from '../../actors/index.ts';
import type { Candidate } from '../candidates.ts';
import { isKnown } from '../parties/index.ts';
import type { Filler } from '../roles.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';

/**
 * What the states that the text tells of say of an event's parties: whose somebody is who is told only by what he is
 * can be guessed in a text about one state, and hardly in one about five.
 */
export function featuresAmongStates(
  { told, tree, type, actors, recipients, parties }: Candidate,
  say: (name: string, value?: number | boolean) => void,
): void {
  const shares = told();
  if (shares.size === 0) return;
  const several = Math.log(shares.size) / 2;
  say('states told of', several);
  const sides = [
    ['actor', actors, parties.actors],
    ['recipient', recipients, parties.recipients],
  ] as const;
  for (const [role, who, fillers] of sides) {
    if (who.every(({ code }) => code === '---')) continue;
    const share = Math.max(...who.map(({ code }) => shares.get(code) ?? 0));
    say(`${role} share`, share);
    const [guessed, wild] = howGuessed(fillers, tree);
    say(`${role} guess`, wild);
    if (!guessed) continue;
    const named = namedIn(tree);
    const here = who.some(({ code }) => named.has(code));
    say(`${role} guessed among states`, several);
    say(`${role} guessed, share`, share);
    say(`${role} guessed, named here`, here);
    say(`${role} guessed, alone here`, here && named.size === 1);
    say(`${role} guessed, others here`, !here && named.size > 0);
  }
  const own = new Set(actors.map(({ code }) => code));
  if (!recipients.some(({ code }) => code !== '---' && own.has(code))) return;
  say('both of one state');
  say('both of one state among states', several);
  say(`both of one state ${type}`);
}

/** Whom a sentence names. */
function namedIn({ mentions }: SentenceTree): Set<string> {
  const named = new Set<string>();
  for (const { how, actors } of mentions) if (how !== 'pronoun' && how !== 'role-noun') for (const { code } of actors) named.add(code); // prettier-ignore
  named.delete('---');
  return named;
}

/** Whether whose the first known filler is does not follow from its words, and whether it was little more than a guess. */
function howGuessed(fillers: readonly Filler[], tree: SentenceTree): [guessed: boolean, wild: boolean] {
  const first = fillers.find(isKnown);
  const mention = first === undefined ? undefined : tree.mentionAt[first.head];
  if (mention === undefined) return [true, false];
  return [mention.how === 'role-noun', isGuessed(mention)];
}
