import { describe, expect, it } from 'vitest';
import { confidenceModel, nameFeature } from '../../src/events/index.ts';
import { code } from './fiction.ts';

describe('the trace of an event', () => {
  it.each([
    ['Arvania’s ministry of defence met reporters. The ministry condemned Belmark over the raid.', 'The ministry', 'as a body told before'],
    ['Arvania and Belmark quarrelled over fish in 2019, and Arvania sent ships. Arvania sent planes. Soldiers fired on Belmark.', 'Soldiers', 'a guess: the state that the text is about'],
  ])('says how it was found whose somebody is: %s', (text, words, why) => {
    const steps = code(text).flatMap(({ trace }) => trace.steps);
    expect(steps.filter((step) => step.includes(`"${words}"`)).join('\n')).toContain(why);
  }); // prettier-ignore

  it('says nothing of the kind of those who are named', () => {
    const [coded] = code('Arvania condemned Belmark over the arrests.');
    expect(coded?.trace.steps.join('\n')).toContain('actor, by frame: "Arvania" (XAV)');
  });

  it('names what speaks for and against it in words', () => {
    const [coded] = code('Arvania condemned Belmark over the arrests.');
    expect(coded?.trace.steps.join('\n')).toContain('it stands in the main clause');
    const unnamed = [...confidenceModel().keys()].filter((name) => name !== 'bias' && nameFeature(name) === name); // prettier-ignore
    expect(unnamed).toEqual([]);
  });
});
