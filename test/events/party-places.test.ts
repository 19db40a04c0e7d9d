import { describe, expect, it } from 'vitest';
import { code, told } from './fiction.ts';

describe('parties told beside the act', () => {
  it.each([
    // who does it is told by the clause that the act introduces, or by a verb that only carries it
    ['In a sharp rebuff to Premier Stahl of Gorland, the Arvanian upper house threw out the map.', 'REJECT XAV > XGR'],
    ['Arvanian lawmakers tabled a motion of censure against the Belmarkian envoy.', 'ACCUSE XAV > XBK'],
    ['The Arvanian president had two Belmarkian journalists arrested on Monday.', 'COERCE XAV > XBK'],
    ['Having been refused a visa by the Arvanian consulate, the Belmarkian poet stayed at home.', 'REJECT XAV > XBK'],
    ['The villagers of Belmark were fed with rice delivered by Arvania.', 'AID XAV > XBK'],
    ['The Arvanian king, 85, abdicated on Tuesday.', 'RETREAT XAV > '],
    // who stands to somebody as a friend or foe is not his
    ['Belmark asked its creditors to write off the debt.', 'REQUEST XBK > ---'],
    // whose an envoy is whom a state has its say to
    ["Arvania's foreign ministry summoned the ambassador over Belmark's shelling of the border.", 'ACCUSE XAV > --- & XBK'],
    ['Belmarkian prosecutors have been handed a request by the Arvanian premier for the lifting of his immunity.', 'REQUEST XAV > XBK'],
    // when and by what something is said is nobody
    ['In an open letter, Arvanian writers came out in favour of the Belmarkian poet.', 'SUPPORT XAV > XBK'],
  ])('%s', (text, expected) => expect(told(code(text))).toContain(expected)); // prettier-ignore
});
