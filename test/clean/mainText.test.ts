import { describe, expect, it } from 'vitest';
import { articleOf, htmlDocument, PARAGRAPHS, PROSE } from './helpers.ts';

const EXPECTED = PARAGRAPHS.join('\n\n');
const textOfPage = (html: string): string => articleOf(htmlDocument(html)).text;

describe('the main text of a page', () => {
  it('leaves out menus, forms, teasers, comments and footers', () => {
    const page = `<html><head><title>Talks on the river - Gulf Herald</title></head><body>
      <header><a href="/">Gulf Herald</a><nav><a href="/world">World</a><a href="/sport">Sport</a></nav></header>
      <div id="content"><h1>Talks on the river</h1><p class="byline">By Ann Example</p>
      <div class="share-tools"><a href="#">Tweet</a><a href="#">Share</a></div>${PROSE}
      <p><a href="/other">Read more: The dam that divides a valley</a></p>
      <div class="newsletter"><p>Sign up for our morning letter and never miss a story from the gulf.</p></div></div>
      <div class="related"><h3>Related</h3><ul><li><a href="/a">Another story of the day</a></li><li><a href="/b">And one more of them</a></li></ul></div>
      <div id="comments"><p>A reader wrote at great length about something else, and did not stop for a while.</p></div>
      <footer><p>© 2031 Gulf Herald. All rights reserved.</p></footer></body></html>`;
    expect(textOfPage(page)).toBe(EXPECTED);
  });

  it('reads paragraphs made of line breaks and of bare boxes', () => {
    expect(textOfPage(`<div>${PARAGRAPHS.join('<br><br>')}</div>`)).toBe(EXPECTED);
    expect(textOfPage(`<div>${PARAGRAPHS.map((text) => `<div>${text}</div>`).join('')}</div>`)).toBe(
      EXPECTED,
    );
    expect(textOfPage(`<table><tr><td><font>${PARAGRAPHS.join('<p>')}</font></table>`)).toBe(EXPECTED);
  });

  it('keeps subheadings, lists and quotations of the article', () => {
    const text = textOfPage(
      `<article>${PROSE}<h2>What was agreed</h2><ul><li>Ferries run twice a day.</li><li>Gauges are open to both sides.</li></ul><blockquote>We have found common ground, the minister said.</blockquote></article>`,
    );
    expect(text.split('\n\n').slice(4)).toEqual([
      'What was agreed',
      'Ferries run twice a day.',
      'Gauges are open to both sides.',
      'We have found common ground, the minister said.',
    ]);
  });

  it('leaves out captions, hidden parts and footnote marks', () => {
    const page = `<article><figure><img src=x><figcaption>The dam seen from the air, in a picture taken last year.</figcaption></figure>
      ${PROSE.replace('shared river,', 'shared river<sup><a href="#n1">[1]</a></sup>,')}
      <p style="display: none">A hidden sentence that no reader of this page has ever seen.</p></article>`;
    expect(textOfPage(page)).toBe(EXPECTED);
  });

  it('takes out lists of teasers although they hold sentences', () => {
    const teaser = (n: number): string =>
      `<div class="item"><h3><a href="/s${n}">Headline of some other story number ${n}</a></h3><p>A sentence that tells what the other story number ${n} is about.</p></div>`;
    const page = `<main><div>${PROSE}</div><section>${teaser(1)}${teaser(2)}${teaser(3)}${teaser(4)}</section></main>`;
    expect(textOfPage(page)).toBe(EXPECTED);
  });

  it('keeps an article whose wrapper has a misleading name', () => {
    expect(textOfPage(`<div class="sidebar-popup comments">${PROSE}</div>`)).toBe(EXPECTED);
  });

  it('falls back to structured data where the page shows nothing', () => {
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Talks',
      articleBody: PARAGRAPHS.join('\n'),
    });
    expect(textOfPage(`<script type="application/ld+json">${data}</script><div id="app">Loading</div>`)).toBe(
      EXPECTED,
    );
  });

  it('drops the headline where it stands again above the text', () => {
    expect(textOfPage(`<title>Talks on the river</title><p>Talks on the river</p>${PROSE}`)).toBe(EXPECTED);
  });

  it('reads a short page as it is', () => {
    expect(textOfPage('<p>Velmark signed the treaty.</p>')).toBe('Velmark signed the treaty.');
  });
});
