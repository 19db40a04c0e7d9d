import { describe, expect, it } from 'vitest';
import { code, told } from './fiction.ts';

describe('an encounter', () => {
  it.each([
    // what it is for is told with it
    ['The president of Arvania visited Port Velm in Belmark for talks with the Belmarkian premier.', 1],
    ['The president of Arvania met the Belmarkian premier to discuss a road through Drovia.', 1],
    ['The president of Arvania visited Belmark and met the king of Drovia.', 2],
  ])('is told once: %s', (text, times) =>
    expect(told(code(text)).filter((one) => one.startsWith('CONSULT'))).toHaveLength(times));
}); // prettier-ignore

describe('whom an act or a noun is aimed at', () => {
  it.each([
    ['Under Arvanian pressure, Belmark shut a port.', 'REQUEST XAV > XBK'],
    ['Belmark closed its port despite pressure from Arvania.', 'REQUEST XAV > XBK'],
    // who is judged has done what he is judged for
    ['An Arvanian court sentenced a Belmarkian captain to five years in prison for arming Drovian rebels.', 'AID XBK > XDR'],
    ['Arvania threatened Belmark over its shelling of Drovian villages.', 'ASSAULT XBK > XDR'],
    ['Arvania sanctioned a Belmarkian company for supplying drones to Drovia.', 'AID XBK > XDR'],
    // where somebody fled to, those there let him stay
    ['A Belmarkian poet fled to Arvania, where he was granted asylum.', 'AID XAV > XBK'],
    ['Arvania issued a warrant for the arrest of the Belmarkian premier.', 'COERCE XAV > XBK'],
    // who only brings it about
    ['Arvania and Belmark agreed a truce brokered by Drovia.', 'AGREE XAV & XBK > '],
    ['Arvania and Belmark agreed a truce brokered by Drovia.', 'CONSULT XDR > '],
    // each minister once, and nobody's ship is guessed
    ['The foreign ministers of Arvania, Belmark and Drovia met in Velmare.', 'CONSULT XAV & XBK & XDR > '],
    ['Arvanian guards seized an oil tanker.', 'COERCE XAV > ---'],
  ])('%s', (text, event) => expect(told(code(text))).toContain(event));
}); // prettier-ignore

describe('what is only asked for or meant', () => {
  it.each([
    // what a demand is tells of nothing done, wherever its clause was hung
    ['Arvania has rejected demands by Belmark that it sign the accord.', ['REJECT XAV > XBK']],
    ['Arvania dismissed suggestions by Belmark that it had closed the border.', ['REJECT XAV > XBK']],
    // what something is done in is no march
    ['Arvania recalled its envoy to Belmark in protest at remarks by the Drovian premier.', ['SANCTION XAV > XBK']],
  ])('is no event of its own: %s', (text, events) => expect(told(code(text))).toEqual(events));
}); // prettier-ignore
