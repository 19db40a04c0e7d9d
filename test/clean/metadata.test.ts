import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/index.ts';
import { findCredit } from '../../src/clean/page/credit.ts';
import { articleOf, htmlDocument, PROSE, textDocument } from './helpers.ts';

const page = (head: string, body = ''): string =>
  `<html><head>${head}</head><body>${body}<div>${PROSE}</div></body></html>`;
const title = (head: string, body = ''): string | null => articleOf(htmlDocument(page(head, body))).title;

describe('the headline', () => {
  it('is the heading the reader sees', () => {
    expect(
      title(
        '<title>River talks resume | Gulf Herald</title><meta property="og:title" content="River talks: all you need">',
        '<h1>River talks resume after a year</h1>',
      ),
    ).toBe('River talks resume after a year');
  });

  it('is never the name of the site', () => {
    const head =
      '<title>River talks resume after a year - Gulf Herald</title><meta property="og:site_name" content="Gulf Herald">';
    expect(title(head, '<h1>Gulf Herald</h1>')).toBe('River talks resume after a year');
    expect(title(head)).toBe('River talks resume after a year');
  });

  it('comes from the fields of the page where there is no heading', () => {
    expect(title('<meta property="og:title" content="River talks &amp;amp; a dam">')).toBe(
      'River talks & a dam',
    );
  });
});

describe('the byline', () => {
  const byline = (head: string, body = ''): string | null => articleOf(htmlDocument(page(head, body))).byline;
  it('is a name without what surrounds it', () => {
    expect(byline('<meta name="author" content="By Ann Example">')).toBe('Ann Example');
    expect(byline('', '<p class="byline">By Ann Example and Bo Sample | 5 May 2031</p>')).toBe(
      'Ann Example and Bo Sample',
    );
    expect(
      byline(
        '',
        '<span class="author"><a rel="author" href="/ann">Ann Example</a> Senior writer @ann</span>',
      ),
    ).toBe('Ann Example');
    expect(byline('', '<p class="byline">By</p>')).toBeNull();
  });

  it('comes first from structured data', () => {
    const data = JSON.stringify({
      '@graph': [{ '@type': 'NewsArticle', author: [{ name: 'Ann Example' }, { name: 'Bo Sample' }] }],
    });
    expect(byline(`<script type="application/ld+json">${data}</script>`)).toBe('Ann Example, Bo Sample');
  });
});

describe('the credit', () => {
  it('is found in the forms papers use', () => {
    const credit = (line: string): string | null =>
      findCredit(['A first sentence of the text stands here.', line]);
    expect(credit('Courtesy Gulf Herald’.')).toBe('Gulf Herald');
    expect(credit('Courtesy: The Gulf Herald')).toBe('The Gulf Herald');
    expect(credit('This article was originally published in the Sarn Review on Monday.')).toBe(
      'the Sarn Review',
    );
    expect(credit('Source: Xinhua')).toBe('Xinhua');
    expect(credit('— AFP')).toBe('AFP');
    expect(credit('PORT SARN (Reuters) - The minister arrived on Monday.')).toBe('Reuters');
    expect(credit('Republished with permission from Gulf Herald.')).toBe('Gulf Herald');
    expect(credit('The minister thanked his hosts for their courtesy and left.')).toBeNull();
  });
});

describe('language and rejections', () => {
  it('names the language', () => {
    expect(
      articleOf(
        textDocument(
          'Le ministre des affaires étrangères est arrivé lundi dans la capitale pour des entretiens.',
        ),
      ).language,
    ).toBe('fr');
    expect(articleOf(textDocument('Yes.')).language).toBe('und');
    expect(articleOf(textDocument('Yes.', { language: 'en-GB' })).language).toBe('en');
  });

  it('rejects what holds no text, is too large, or is in another language', () => {
    const code = (cleaned: ReturnType<typeof clean>): string | undefined =>
      'rejection' in cleaned ? cleaned.rejection.code : undefined;
    expect(code(clean(htmlDocument('<script>var a = 1;</script>')))).toBe('page.empty');
    expect(code(clean(textDocument(' \n ')))).toBe('page.empty');
    expect(code(clean(textDocument('a '.repeat(6_000_000))))).toBe('document.too-large');
    const french = textDocument(
      'Le ministre des affaires étrangères est arrivé lundi dans la capitale pour des entretiens.',
    );
    expect(code(clean(french, { languages: ['en'] }))).toBe('language.unsupported');
    expect(code(clean(french))).toBeUndefined();
  });

  it('keeps sentences that were already split', () => {
    const article = articleOf({
      ...textDocument(''),
      content: { kind: 'sentences', sentences: ['One came.', ' Two went. '] },
    });
    expect(article.sentences).toEqual(['One came.', 'Two went.']);
    expect(article.text).toBe('One came.\n\nTwo went.');
  });
});
