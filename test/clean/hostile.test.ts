import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/index.ts';
import { BOMBS } from '../../bench/speed/clean/bombs.ts';
import { htmlDocument, PROSE, textDocument } from './helpers.ts';

/** Milliseconds of processor time, which a busy machine does not stretch as it does the clock. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('pages made to break readers of pages', () => {
  it.each(Object.keys(BOMBS))('%s', (name) => {
    const html = BOMBS[name]?.() ?? '';
    expect(processorTime(() => clean(htmlDocument(html)))).toBeLessThan(2000);
  });

  it('as plain text', () => {
    for (const text of [
      'a, '.repeat(500_000),
      '\n'.repeat(1_000_000),
      `${'By '.repeat(300_000)}\n`.repeat(2),
      'x. '.repeat(500_000),
      '5 May 2014\n'.repeat(100_000),
    ])
      expect(processorTime(() => clean(textDocument(text)))).toBeLessThan(2000);
  });
});

const PIECES = [
  '<',
  '>',
  '</',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  '&',
  '&#',
  '&#x110000;',
  '&#xD800;',
  '"',
  "'",
  '\u0000',
  '\uD800',
  '\uFFFE',
  '<p>',
  '</p>',
  '<div class="comments">',
  '</div>',
  '<table>',
  '<td>',
  '<li>',
  '<a href=x>',
  '<script>',
  '<title>',
  '<svg>',
  '<math>',
  '<body class=x>',
  '<html>',
  '<head>',
  '<template>',
  '<br>',
  '<time datetime="9999-99-99">',
  '<meta name=date content="',
  '<h1>',
  '<script type="application/ld+json">{"@type":"NewsArticle","author":[[[]]],"datePublished":5}</script>',
  '2014-02-30',
  ' ',
  'word ',
  PROSE,
];

describe('mutated pages', () => {
  it('never throw, and give text or a reason', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12 })), { maxLength: 60 }),
        (pieces) => {
          for (const raw of [htmlDocument(pieces.join('')), textDocument(pieces.join(''))]) {
            const cleaned = clean(raw, { asOf: '2031-01-01' });
            // Either text, or a reason in the usual form.
            const told = 'article' in cleaned ? cleaned.article.text : cleaned.rejection.code;
            expect(told.trim()).not.toBe('');
            const sure = 'article' in cleaned ? cleaned.article.published.confidence : 0;
            expect(sure).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('give the same article every time', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const raw = htmlDocument(pieces.join(''));
        expect(clean(raw)).toEqual(clean(raw));
      }),
      { numRuns: 60 },
    );
  });
});
