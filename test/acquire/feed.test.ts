import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { codes, readBytes, wordsOf } from './helpers.ts';

const LONG = 'Arvonia and Bretan opened talks on the river treaty in the border town of Hael. '.repeat(5);

const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Hael Gazette</title>
    <language>en-gb</language><image><title>logo</title></image>${items}</channel></rss>`;

describe('feeds', () => {
  it('RSS: the article in content:encoded, with all that is stated', async () => {
    const { documents } = await readBytes(
      rss(`<item><title>Talks &amp;amp; tea</title><link>https://gazette.example/1</link>
        <pubDate>Sun, 02 Mar 2014 23:30:00 -0500</pubDate><dc:creator>I. Scribe</dc:creator>
        <description>short</description><content:encoded><![CDATA[<p>${LONG}</p>]]></content:encoded></item>`),
    );
    expect(documents[0]).toMatchObject({
      position: 'item 1',
      content: { kind: 'html', html: `<article><p>${LONG}</p></article>` },
      given: {
        title: 'Talks & tea',
        url: 'https://gazette.example/1',
        date: '2014-03-02',
        byline: 'I. Scribe',
        publisher: 'The Hael Gazette',
        language: 'en',
      },
    });
  });

  it('RSS: a long description is the article, a short one a teaser', async () => {
    const outcome = await readBytes(
      rss(`<item><description>${LONG}</description></item>
        <item><link>https://gazette.example/2</link><description>short</description></item>
        <item><description>short</description></item>`),
    );
    expect(outcome.documents.map(({ position }) => position)).toEqual(['item 1']);
    expect(outcome.rejections.map(({ position, code }) => [position, code])).toEqual([
      ['item 2', 'feed.article-behind-link'],
      ['item 3', 'feed.no-article'],
    ]);
  });

  it('Atom: escaped, plain and XHTML content, and the alternate link', async () => {
    const { documents } = await readBytes(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Gazette</title>
       <entry><title>One</title><link rel="self" href="https://x.example/s"/><link href="https://x.example/1"/>
         <published>2014-03-02T10:00:00Z</published><author><name>I. Scribe</name></author>
         <content type="html">&lt;p&gt;Arvonia&lt;/p&gt;</content></entry>
       <entry><title>Two</title><updated>2014-03-03T10:00:00Z</updated>
         <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p class="a">Bretan &amp; <b>Hael</b></p></div></content>
         <source><title>Elsewhere</title></source></entry></feed>`,
    );
    expect(documents.map(wordsOf)).toEqual([
      '<article><p>Arvonia</p></article>',
      '<article><div xmlns="http://www.w3.org/1999/xhtml"><p class="a">Bretan &amp; <b>Hael</b></p></div></article>',
    ]);
    expect(documents[0]?.given).toMatchObject({
      url: 'https://x.example/1',
      byline: 'I. Scribe',
      date: '2014-03-02',
    });
    expect(documents[1]?.given).toMatchObject({ title: 'Two', date: '2014-03-03' });
  });

  it('RDF', async () => {
    const { documents } = await readBytes(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel><title>Gazette</title></channel>
       <item><title>One</title><dc:date>2014-03-02</dc:date><description>${LONG}</description></item></rdf:RDF>`,
    );
    expect(documents[0]?.given).toMatchObject({ title: 'One', date: '2014-03-02', publisher: 'Gazette' });
  });

  it('sitemaps are lists of links', async () => {
    const outcome = await readBytes(
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://x.example/1</loc></url></urlset>`,
    );
    expect(outcome.rejections[0]).toMatchObject({ position: 'item 1', code: 'feed.article-behind-link' });
  });

  it('are read in their charset, labelled or not', async () => {
    const item = `<item><description>Café ${LONG}</description></item>`;
    const labelled = `<?xml version="1.0" encoding="windows-1251"?>${rss(`<item><description>Договор ${LONG}</description></item>`).slice(21)}`;
    expect(wordsOf((await readBytes(iconv.encode(labelled, 'windows-1251'))).documents[0]!)).toContain(
      'Договор',
    );
    expect(wordsOf((await readBytes(iconv.encode(rss(item), 'windows-1252'))).documents[0]!)).toContain(
      'Café',
    );
  });

  it('cut off in the middle give what was whole, and say where they end', async () => {
    const whole = rss(
      `<item><description>${LONG}</description></item><item><description>${LONG}</description></item>`,
    );
    const outcome = await readBytes(whole.slice(0, whole.length - 200));
    expect(outcome.documents).toHaveLength(1);
    expect(codes(outcome)).toEqual(['xml.truncated']);
    expect(outcome.rejections[0]?.position).toMatch(/^byte \d+$/);
  });

  it('with tags that do not match lose that item only', async () => {
    const outcome = await readBytes(
      rss(
        `<item><description>${LONG}<b>x</description></item><item><description>${LONG}</description></item>`,
      ),
    );
    expect(outcome.documents.map(({ position }) => position)).toEqual(['item 2']);
    expect(outcome.rejections[0]).toMatchObject({ position: 'item 1', code: 'xml.malformed' });
  });

  it('without items say so', async () => {
    expect(codes(await readBytes(rss('')))).toEqual(['feed.empty']);
  });

  it.each([
    ['<!DOCTYPE r [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>', 'laughs'],
    ['<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>', 'external file'],
    ['<!DOCTYPE r [<!ENTITY % a SYSTEM "http://127.0.0.1/x"> %a;]>', 'parameter entity'],
  ])('that declare entities are refused (%s)', async (doctype) => {
    const feed = rss(`<item><description>&a;&b; ${LONG}</description></item>`).replace('?>', `?>${doctype}`);
    const outcome = await readBytes(feed);
    expect(outcome.documents).toEqual([]);
    expect(codes(outcome)).toEqual(['xml.entities']);
  });

  it('nested without end, or with a tag without end, are refused', async () => {
    expect(codes(await readBytes(`<rss>${'<a>'.repeat(100_000)}`))).toEqual(['xml.malformed']);
    const endless = `<rss><channel><item title="${'x'.repeat(300_000)}`;
    expect(codes(await readBytes(endless, 'a.rss', { maxDocumentBytes: 100_000 }))).toEqual([
      'xml.malformed',
    ]);
  });

  it('with one enormous item lose that item only', async () => {
    const outcome = await readBytes(
      rss(
        `<item><description>${'x'.repeat(50_000)}</description></item><item><description>${LONG}</description></item>`,
      ),
      'a.rss',
      { maxDocumentBytes: 10_000 },
    );
    expect(outcome.rejections[0]).toMatchObject({ position: 'item 1', code: 'document.too-large' });
    expect(outcome.documents.map(({ position }) => position)).toEqual(['item 2']);
  });
});
