import { describe, expect, it } from 'vitest';
import { firstSentence, governor } from './parsed.ts';

describe('tags that taggers get wrong in news of conflicts', () => {
  it.each([
    ['Soldiers stormed the house and shot dead two men.', 'shot', 'VBD'],
    ['A shot dead on target won the match.', 'dead', 'JJ'],
    ['After soldiers fired on protesters, the crowd fled.', 'fired', 'VBD'],
    ['The clerk was fired on Monday.', 'fired', 'VBN'],
    ['Aid agencies called on the army and the rebels to open roads to convoys of food.', 'open', 'VB'],
    ['The group agreed to free 20 hostages.', 'free', 'VB'],
    ['The ministers agreed to free trade in rice.', 'free', 'JJ'],
    ['Peru refused to hand over a Chilean activist wanted for desertion.', 'hand', 'VB'],
    ['Peru let a group of captured Chilean soldiers go home.', 'let', 'VBD'],
    ['They did not let the crew go.', 'let', 'VB'],
    ['Peru has imposed targeted sanctions on two banks.', 'targeted', 'JJ'],
    ['Peru deplores the sale of arms.', 'deplores', 'VBZ'],
    ["Peru summoned the Chilean charge d'affaires.", "d'affaires", 'NNP'],
  ])('%s: %s', (text, word, xpos) => {
    expect(firstSentence(text).find((token) => token.text === word)?.xpos).toBe(xpos);
  });

  it('gives an infinitive behind those who are called on to the call', () => {
    expect(governor('Aid agencies called on the army and the rebels to open roads to convoys of food.', 'open')).toBe('xcomp called'); // prettier-ignore
  });
});
