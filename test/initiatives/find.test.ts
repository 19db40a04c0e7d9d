import { describe, expect, it } from 'vitest';
import { initiatives } from '../events/fiction.ts';

const stances = (text: string) =>
  initiatives(text).stances.map(({ initiative, actor, stance }) => `${initiative}: ${actor} ${stance}`);

describe('initiatives', () => {
  it('are found by description, joined when the text points back, and named after their parties', () => {
    const found = initiatives(
      'Arvania and Belmark reached an agreement to lay an offshore gas pipeline. The project has long been opposed by Cadoria.',
    );
    expect([...new Set(found.mentions.map(({ name }) => name))]).toHaveLength(1);
    expect(found.mentions[0]).toMatchObject({ kind: 'infrastructure' });
    const read = found.stances.map(({ actor, stance }) => `${actor} ${stance}`);
    expect(read).toEqual(expect.arrayContaining(['XAV for', 'XBK for', 'XAV party', 'XCD against']));
  });

  it('tell who left and who drove them out', () => {
    const found = stances(
      'Arvania and Belmark agreed to build a gas pipeline. Drovia was part of the project but pulled out because of Cadorian pressure.',
    ).map((line) => line.split(': ')[1]);
    expect(found).toEqual(expect.arrayContaining(['XDR party', 'XDR withdrew', 'XCD against']));
  });

  it('read admission to a body: who seeks it, who backs it', () => {
    const found = stances(
      'Arvania signalled its support for Belmark’s candidature for the Nuclear Suppliers Group.',
    );
    expect(found.map((line) => line.split(': ')[1])).toEqual(
      expect.arrayContaining(['XAV for', 'XBK seeks']),
    );
    expect(found[0]).toContain('admission to the Nuclear Suppliers Group');
  });

  it('read what is only considered', () => {
    const found = stances('Arvania and Belmark are considering a common currency.');
    expect(found.map((line) => line.split(': ')[1])).toEqual(expect.arrayContaining(['XAV considering', 'XBK considering'])); // prettier-ignore
  });

  it('take who urges another to join for a supporter, and say nothing of the other', () => {
    const found = stances(
      'The foreign minister of Arvania urged Belmark to join the Belt and Road Initiative.',
    );
    expect(found).toContain('Belt and Road Initiative: XAV for');
    expect(found.some((line) => line.includes('XBK'))).toBe(false);
  });

  it('do not take a denial for a stance', () => {
    const found = stances('Arvania has never opposed the gas pipeline between Belmark and Cadoria.');
    expect(found.some((line) => line.includes('XAV against'))).toBe(false);
  });

  it('are absent where nothing is at stake', () => {
    expect(initiatives('The harbour was quiet. Nobody came.')).toEqual({ mentions: [], stances: [] });
    expect(initiatives('')).toEqual({ mentions: [], stances: [] });
  });

  it('stand at their words', () => {
    const text = 'Arvania opposes the gas pipeline between Belmark and Cadoria.';
    const { mentions } = initiatives(text);
    expect(text.slice(mentions[0]?.start, mentions[0]?.end)).toContain('pipeline');
  });
});
