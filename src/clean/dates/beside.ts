import type { Page } from '../html/tree.ts';
import { nameTokens } from '../main/noise.ts';

const CLOCK_TOKENS = new Set(
  'header masthead topbar today clock current nav navbar footer sidebar related comment comments widget recent popular latest teaser'.split(
    ' ',
  ),
);
const PUBLISHED_WORDS =
  /\b(?:published|posted|first published|publication date|released|written|created|date|datum|am|on|erstellt am|erstellt|veröffentlicht|publié|publicado)\b/i;
/** Words that leave no doubt, even where a change is spoken of as well. */
const STATED_PUBLISHED =
  /\b(?:published|posted|publication date|released|written|created|erstellt|veröffentlicht|publié|publicado)\b/i;
const MODIFIED_WORDS =
  /\b(?:updated|modified|last (?:change|edited|reviewed|revision)|revised|revision|aktualisiert|mis à jour|actualizado|stand)\b/i;

/** What the words before a day say that it is: of publication, of a change, or nothing. */
export function announcedBy(text: string): 'published' | 'modified' | null {
  if (STATED_PUBLISHED.test(text)) return 'published';
  if (MODIFIED_WORDS.test(text)) return 'modified';
  return PUBLISHED_WORDS.test(text) ? 'published' : null;
}

/** Marks everything inside headers of the site, side columns, comments and lists of other articles. */
export function markBeside(page: Page): Uint8Array {
  const marks = new Uint8Array(page.elements.length);
  for (const element of page.elements) {
    if (element.index === 0) continue;
    if (marks[element.parent] === 1) marks[element.index] = 1;
    else if (/^(?:aside|nav|footer)$/.test(element.tag)) marks[element.index] = 1;
    else {
      const tokens = nameTokens(element);
      const isHeaderOfArticle = tokens.some((token) =>
        /^(?:article|entry|post|story|content|news)/.test(token),
      );
      if (
        tokens.some(
          (token) =>
            CLOCK_TOKENS.has(token) ||
            token.startsWith('related') ||
            token.startsWith('comment') ||
            token.startsWith('recommend') ||
            token.startsWith('sidebar'),
        ) &&
        !(isHeaderOfArticle && tokens.includes('header'))
      )
        marks[element.index] = 1;
    }
  }
  return marks;
}
