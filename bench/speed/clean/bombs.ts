/**
 * Pages made to break readers of pages: each grows without bound by nesting, counting or repeating one thing.
 * Used by the tests and by the speed bench.
 */
const times = (text: string, count: number): string => text.repeat(count);
const counted = (count: number, write: (i: number) => string): string => {
  let text = '';
  for (let i = 0; i < count; i++) text += write(i);
  return text;
};

const SENTENCE = 'A sentence about talks between two states, held on 5 May 2014 in the capital. ';

/** Name of the bomb → the page. */
export const BOMBS: Readonly<Record<string, () => string>> = {
  '100k nested div': () => times('<div>', 100_000) + times(SENTENCE, 20),
  '100k nested div, closed': () => `${times('<div>', 100_000)}x${times('</div>', 100_000)}`,
  '100k nested table': () => times('<table><tr><td>', 100_000),
  '100k nested span': () => times('<span>', 100_000) + SENTENCE,
  '50k attributes': () => `<p ${counted(50_000, (i) => `a${i}="v" `)}>${times(SENTENCE, 20)}`,
  '50k select options': () => `<select>${times('<option>x', 50_000)}</select><p>${times(SENTENCE, 20)}`,
  '6.6 MB of entities': () => `<p>${times('&amp;&lt;x&gt;&#8212; ', 330_000)}`,
  'formatting elements': () =>
    `${times('<b><i><a href=x><font color=red><nobr>', 8000)}${times('<p>x', 8000)}`,
  'formatting in paragraphs': () => times('<p><b><i><u><a>', 30_000),
  'opening angles': () => times('<', 2_000_000),
  'unclosed comments': () => times('<!--', 500_000),
  'unclosed scripts': () => times('<script>', 200_000),
  '200k inline elements': () => `<p>${times('<span>word </span>', 200_000)}`,
  '200k line breaks': () => times('text here is it.<br>', 200_000),
  '100k link items': () => `<ul>${times('<li><a href=x>Link text of twenty</a>', 100_000)}`,
  '100k paragraphs': () => times(`<p>${SENTENCE}`, 100_000),
  '6 MB of spaces': () => `<p>${times(' \n', 3_000_000)}x`,
  '100k dates in one line': () => `<div class=date>${times('2014-05-05 ', 100_000)}</div>`,
  'nested JSON': () => `<script type="application/ld+json">${times('[', 1_000_000)}</script><p>Text.`,
  'one long number': () => `<p class=date>${times('1', 2_000_000)}</p>`,
  'bylines of by': () =>
    `<div class=byline>${times('by ', 500_000)}</div>${times('<div class=byline><a>Ann B</a>', 30_000)}`,
  'title of separators': () => `<title>${times('a - ', 500_000)}</title><h1>${times('a | ', 200_000)}</h1>`,
  '100k meta': () => times('<meta name=date content="2014-05-05">', 100_000),
  'long class names': () => times(`<div class="${times('aB-', 1000)}">`, 2000),
  '100k headlines': () => times('<h1>Head line of it</h1>', 100_000),
  'credits without end': () => times(`<p>Courtesy ${times('Aaa ', 100)}x;`, 10_000),
  'commas without end': () => `<p>${times('a, ', 1_000_000)}`,
};
