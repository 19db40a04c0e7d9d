import { describe, expect, it } from 'vitest';
import { code } from './fiction.ts';

/** `TYPE actors > recipients` of the events of a text, by their countries. */
const told = (text: string) =>
  code(text).map(({ event }) => {
    const codes = (actors: typeof event.actor) => [...new Set(actors.map((one) => one.code))].join(' & ');
    return `${event.event[0]} ${codes(event.actor)} > ${codes(event.recipient)}`;
  });

describe('statements of governments', () => {
  it.each([
    ['Arvania remains steadfast in its support of Belmark.', ['SUPPORT XAV > XBK']],
    ['Arvania is deeply saddened by the loss of lives in the floods in Belmark.', ['SUPPORT XAV > XBK']],
    // who is helped or blamed does what he is helped in or blamed for
    [
      'Arvania supports the Belmarkian army in its fight against the Red Herons.',
      ['AID XAV > XBK', 'ASSAULT XBK > XDR'],
    ],
    // what only sounds like an act
    ['The Arvanian general provided Belmark an overview of the mission.', []],
    ['The use of gas reinforces why Arvania needs talks.', []],
    ['Arvania complies with the law of the sea.', []],
    ['These acts demonstrate a disregard for the laws of Belmark.', []],
  ])('%s', (text, events) => expect(told(text)).toEqual(events));
});
