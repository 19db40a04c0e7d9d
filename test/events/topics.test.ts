import { describe, expect, it } from 'vitest';
import { types } from './fiction.ts';

describe('what talks are about', () => {
  it.each([
    'The presidents of Arvania and Belmark discussed ways that the two countries can deepen their cooperation on fisheries.',
    'The presidents of Arvania and Belmark talked about the importance of expanding trade and supporting Cadorian refugees.',
    'The ministers of Arvania and Belmark discussed the war of Cadoria against Dravona.',
  ])('is no act: %s', (text) => {
    expect(types(text)).toEqual(['CONSULT']);
  });

  it('is one where it has been done', () => {
    expect(types('The ministers of Arvania and Belmark discussed trade and signed an agreement.')).toContain('SUPPORT'); // prettier-ignore
  });
});

describe('what several think of others', () => {
  it('is no promise', () => {
    expect(types('The ministers of Arvania and Belmark agreed that Cadoria had lied.')).not.toContain(
      'AGREE',
    );
  });
});

describe('what is told', () => {
  it('is told to another state', () => {
    expect(types('The Arvanian minister informed his Belmarkian counterpart of the verdict.')).toEqual(['CONSULT']); // prettier-ignore
    expect(types('The Arvanian minister informed the cabinet of the verdict.')).toEqual([]);
  });
});

describe('who does what is judged', () => {
  it('stands with that, not with who judges', () => {
    expect(types('Arvania condemned the bombing of Port Selm by Belmarkian aircraft.')).toContain('ACCUSE');
  });
});
