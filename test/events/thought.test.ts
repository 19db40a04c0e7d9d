import { describe, expect, it } from 'vitest';
import { types } from './fiction.ts';

describe('what is only thought of', () => {
  it.each([
    'It is unclear whether Belmark will free the Arvanian sailors.',
    'Voters in Arvania were asked whether they agree to a treaty with Belmark.',
    'The minister was asked whether Arvania would send troops to Belmark.',
    'Many in Port Selm fear that Belmark will attack Arvania.',
    'Some would like Arvania to withdraw its troops from Belmark.',
  ])('is no act: %s', (text) => {
    expect(types(text)).toEqual([]);
  });

  it.each([
    ['Many in Port Selm believe that Belmark has attacked Arvania.', 'ASSAULT'],
    ['Arvania asked Belmark to free the sailors.', 'REQUEST'],
    ['Arvania hopes to visit Belmark soon.', 'AGREE'],
    ['Arvania said that Belmark will withdraw its troops from Cadoria.', 'CONCEDE'],
  ])('is told from what is known, asked or promised: %s', (text, type) => {
    expect(types(text)).toContain(type);
  });
});
