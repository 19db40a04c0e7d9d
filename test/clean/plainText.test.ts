import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleOf, PARAGRAPHS, textDocument } from './helpers.ts';

const PAGE = `Thursday, March 6, 2031
HomeWorldVelmark and Sarnia - a river runs between them

Velmark and Sarnia – a river runs between them

By Ann Example

${PARAGRAPHS.join('\n')}
Courtesy Gulf Herald’.



Please enter your comment!
Please enter your name here

This site uses Akismet to reduce spam. Learn how your comment data is processed.

Most Popular`;

describe('a page saved as plain text', () => {
  it('is told apart from the furniture around it', () => {
    const article = articleOf(textDocument(PAGE));
    expect(article.text).toBe(PARAGRAPHS.join('\n\n'));
    expect(article.title).toBe('Velmark and Sarnia – a river runs between them');
    expect(article.byline).toBe('Ann Example');
    expect(article.credit).toBe('Gulf Herald');
    expect(article.language).toBe('en');
  });

  it('takes the clock in its header for the day of a visit only', () => {
    const { published } = articleOf(textDocument(PAGE));
    expect(published).toMatchObject({
      date: null,
      basis: 'page-header',
      earliest: null,
      latest: '2031-03-06',
    });
    expect(published.note).toContain('visit');
    expect(published.confidence).toBe(0);
  });

  it('takes a day under the headline for the day of publication', () => {
    const article = articleOf(
      textDocument(
        `A river runs between them\nBy Ann Example\nPublished 5 May 2031\n\n${PARAGRAPHS.join('\n\n')}`,
      ),
    );
    expect(article.published).toMatchObject({ date: '2031-05-05', basis: 'byline' });
    expect(article.title).toBe('A river runs between them');
  });

  it('unwraps lines of a fixed width', () => {
    const wrapped = (PARAGRAPHS[0] as string).replace(/(.{50,70}) /g, '$1\n');
    const article = articleOf(textDocument(`${wrapped}\n\n${wrapped.toLowerCase()}`));
    expect(article.text.split('\n\n')[0]).toBe(PARAGRAPHS[0]);
  });

  it('leaves a bare text as it is', () => {
    expect(articleOf(textDocument('Velmark accused Sarnia of bad faith.')).text).toBe(
      'Velmark accused Sarnia of bad faith.',
    );
    expect(articleOf(textDocument(PARAGRAPHS.join('\n\n'))).title).toBeNull();
  });

  it('reads the day of a dateline that has its year', () => {
    const article = articleOf(textDocument(`PORT SARN, 5 May 2031 — ${PARAGRAPHS.join('\n\n')}`));
    expect(article.published).toMatchObject({ date: '2031-05-05', basis: 'dateline' });
    const stopped = articleOf(textDocument(`PORT SARN, 5 May 2031. ${PARAGRAPHS.join('\n\n')}`));
    expect(stopped.published).toMatchObject({ date: '2031-05-05', basis: 'dateline' });
    const short = articleOf(textDocument(`PORT SARN, Jan. 5, 2031 (Agency) -- ${PARAGRAPHS.join('\n\n')}`));
    expect(short.published).toMatchObject({ date: '2031-01-05', basis: 'dateline' });
    const news = articleOf(textDocument(`SARNA was founded on 5 May 2031. ${PARAGRAPHS.join('\n\n')}`));
    expect(news.published.basis).not.toBe('dateline');
  });

  it.each([
    ['Port Sarn, March 3, 2031 (SNA) -- The', '2031-03-03'],
    ['Port Sarn, Sarnia - 3rd March 2031 – The', '2031-03-03'],
    ['3 March 2031, Port Sarn: The', '2031-03-03'],
    ['Port Sarn, 25/02/2031 - “The', '2031-02-25'],
    // no place, no opening
    ['On 3 March 2031 - The', null],
    ['The Treaty of Sarn, 3 September 2031 - The', null],
    ['Odo Prask, 3 March 2031 — he', null],
  ])('reads the day of a dateline that is not in capitals: %s', (opening, day) => {
    const article = articleOf(textDocument(`${opening} ministry said so. ${PARAGRAPHS.join('\n\n')}`));
    expect(article.published.basis === 'dateline' ? article.published.date : null).toBe(day);
  });

  it('takes the first of two lines for a headline where it is one', () => {
    const told = 'Port Sarn, 3 March 2031 - Velmark accused Sarnia of bad faith over the canal.';
    const article = articleOf(textDocument(`Velmark accuses Sarnia\n\n${told}`));
    expect(article).toMatchObject({ title: 'Velmark accuses Sarnia', text: told, published: { date: '2031-03-03' } }); // prettier-ignore
    const two = 'Velmark accused Sarnia of bad faith.\nSarnia denied that it had broken any promise.';
    expect(articleOf(textDocument(two)).title).toBeNull();
  });

  it('reads the first article this project began with', (context) => {
    const file = '../shared/input/pakistan-russia-relations.txt';
    if (!existsSync(file)) context.skip(`${file} is not here`);
    const article = articleOf(textDocument(readFileSync(file, 'utf8')));
    const paragraphs = article.text.split('\n\n');
    expect(paragraphs).toHaveLength(11);
    expect(article.title).toMatch(/^Pakistan . Russia relations on upward trajectory$/u);
    expect(article).toMatchObject({ byline: 'Ume Farwa', credit: 'Asia Times', language: 'en' });
    expect(article.published).toMatchObject({ date: null, basis: 'page-header', latest: '2024-07-18' });
  });
});
