import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../../src/language/tokenizer/index.ts';

const tokenizer = loadTokenizer();
const words = (text: string): string[] => tokenizer.words(text).map((token) => token.text);
const sentences = (text: string): string[] =>
  tokenizer.segment(text).map((tokens) => text.slice(tokens[0]?.start, tokens.at(-1)?.end));

describe('words', () => {
  it.each([
    ["Arvenia's envoy didn't come.", "Arvenia 's envoy did n't come ."],
    ['The envoys’ talks can’t fail.', 'The envoys ’ talks ca n’t fail .'],
    ['They cannot leave; we’re staying.', 'They can not leave ; we ’re staying .'],
    ['Mr. Lorne met Gen. Varga in the U.S. on Monday.', 'Mr. Lorne met Gen. Varga in the U.S. on Monday .'],
    ['J. K. Morrow, aged 61, resigned.', 'J. K. Morrow , aged 61 , resigned .'],
    ['She met Xi. He flew to Kyiv.', 'She met Xi . He flew to Kyiv .'],
    ['“We agree,” he said.', '“ We agree , ” he said .'],
    [
      'A 15-year loan of $2.5 billion (about €2.3bn).',
      'A 15 - year loan of $ 2.5 billion ( about € 2.3 bn ) .',
    ],
    [
      'Write to press@mfa.arvenia.example or see https://mfa.arvenia.example/news?id=7.',
      'Write to press@mfa.arvenia.example or see https://mfa.arvenia.example/news?id=7 .',
    ],
    ['Belmark... then nothing.', 'Belmark ... then nothing .'],
    ['The talks – the third this year – failed.', 'The talks – the third this year – failed .'],
    ['It rose by 3.5% to 1,200,000 tonnes.', 'It rose by 3.5 % to 1,200,000 tonnes .'],
    ['The Arvenia-Belmark treaty of 1994-95', 'The Arvenia - Belmark treaty of 1994 - 95'],
  ])('%s', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected);
  });
});

describe('sentences', () => {
  it.each([
    ['Mr. Lorne arrived. He left at once.', ['Mr. Lorne arrived.', 'He left at once.']],
    ['Foreign Minister Wang Yi met Gen. Varga. Mr Shen Yu left.', ['Foreign Minister Wang Yi met Gen. Varga.', 'Mr Shen Yu left.']], // prettier-ignore
    ['The U.S. envoy met Gen. Varga. Talks went on.', ['The U.S. envoy met Gen. Varga.', 'Talks went on.']],
    [
      'PORT SELM, Jan. 5 (Agency) -- Arvania left. It was late.',
      ['PORT SELM, Jan. 5 (Agency) -- Arvania left.', 'It was late.'],
    ],
    ['He flew to Kyiv. It was late.', ['He flew to Kyiv.', 'It was late.']],
    ['“We will sign.” The minister smiled.', ['“We will sign.”', 'The minister smiled.']],
    [
      'Talks collapse\n\nPORT LORNE, Nov 24 (ANB) – The talks between Arvenia and Belmark collapsed on Friday.',
      [
        'Talks collapse',
        'PORT LORNE, Nov 24 (ANB) – The talks between Arvenia and Belmark collapsed on Friday.',
      ],
    ],
    ['Did they sign? No! They walked out.', ['Did they sign?', 'No!', 'They walked out.']],
    [
      'President J. K. Morrow of Arvenia visited Belmark on 3 Jan. 2012.',
      ['President J. K. Morrow of Arvenia visited Belmark on 3 Jan. 2012.'],
    ],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('reads a folded text like one that is not', () => {
    const prose =
      'The foreign ministers of Arvenia and Belmark met in Port Lorne on Tuesday to discuss the disputed fishing grounds. They agreed to meet again in March and to keep their patrol boats away from the islands until then.';
    const folded = prose.replace(/(.{60,75}) /g, '$1\n');
    expect(folded).toContain('\n');
    expect(sentences(folded).map((sentence) => sentence.replaceAll('\n', ' '))).toEqual(sentences(prose));
  });

  it('takes short lines for paragraphs', () => {
    expect(sentences('Agenda\nFishing rights\nVisas')).toEqual(['Agenda', 'Fishing rights', 'Visas']);
  });
});

/** Text made of what makes tokenisers stumble. */
const messy = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '.',
        '...',
        "n't",
        "'s",
        '’',
        '“',
        '”',
        '-',
        '–',
        ' ',
        '  ',
        '\n',
        '\n\n',
        '\t',
        '@',
        'http://',
        '$',
        '😀',
        '\u00a0',
        '\u200b',
        '中文',
        'é',
      ),
      fc.string({ maxLength: 6 }),
      fc.constantFrom('Arvenia', 'cannot', 'U.S.', 'Mr.', '3.5%', '24', 'said'),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

describe('laws', () => {
  it('every token is where it says, and all but white space is in a token', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const tokens = tokenizer.segment(text).flat();
        let reached = 0;
        for (const token of tokens) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.text).not.toBe('');
          expect(text.slice(reached, token.start)).toMatch(/^[\s\u200b]*$/);
          reached = token.end;
        }
        expect(text.slice(reached)).toMatch(/^[\s\u200b]*$/);
      }),
    );
  });

  it('white space at the ends changes nothing', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const bare = text.trim();
        const shape = (source: string): string[][] =>
          tokenizer.segment(source).map((tokens) => tokens.map((token) => token.text));
        expect(shape(`${bare}  `)).toEqual(shape(bare));
        expect(shape(` ${bare}`)).toEqual(shape(bare));
      }),
    );
  });

  it('a blank line separates: both sides are cut as they would be alone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Arvenia signs', 'He left. She came.', 'U.S.'),
        fc.constantFrom('Belmark', '“No.” So it is.'),
        (left, right) => {
          expect(sentences(`${left}\n\n${right}`)).toEqual([...sentences(left), ...sentences(right)]);
        },
      ),
    );
  });
});

describe('bounds', () => {
  it('cuts 100 KB without a space into words of bounded length', () => {
    for (const piece of ['a', '.', "'s", 'a-', 'A. '.trim(), '中']) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      const tokens = tokenizer.segment(text).flat();
      expect(Math.max(...tokens.map((token) => token.text.length))).toBeLessThanOrEqual(257);
      expect(tokens.map((token) => token.text).join('')).toBe(text);
    }
  }, 60_000);

  it('cuts sentences of thousands of words', () => {
    const found = tokenizer.segment('and then they talked '.repeat(2000));
    expect(Math.max(...found.map((tokens) => tokens.length))).toBeLessThanOrEqual(256);
    expect(found.flat()).toHaveLength(8000);
  });

  it('takes a million short lines', () => {
    const found = tokenizer.segment('ok\n'.repeat(1_000_000));
    expect(found).toHaveLength(1_000_000);
  }, 60_000);
});
