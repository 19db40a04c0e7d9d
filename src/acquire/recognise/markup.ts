import type { Kind, Unreadable } from './kind.ts';

const FEED_ROOTS = new Set(['rss', 'feed', 'rdf', 'channel']);
const SITEMAP_ROOTS = new Set(['urlset', 'sitemapindex']);
const HTML_ROOTS = new Set(
  (
    'html head body title meta link script style base article section main header footer nav aside div p span a ' +
    'h1 h2 h3 h4 h5 h6 table ul ol dl blockquote pre figure img br hr b i em strong font center form frameset ' +
    'noscript template iframe svg'
  ).split(' '),
);

/**
 * The kind of text that begins with `<`, by its first element; undefined where there is none. Comments,
 * processing instructions and the document type are passed over.
 */
export function markupKind(head: string): Kind | Unreadable | undefined {
  if (/^\s*<!doctype\s+html/i.test(head)) return 'html';
  let rest = head;
  for (;;) {
    rest = rest.trimStart();
    if (rest.startsWith('<!--')) {
      const end = rest.indexOf('-->');
      if (end < 0) return 'html';
      rest = rest.slice(end + 3);
    } else if (rest.startsWith('<?') || rest.startsWith('<!')) {
      if (/^<!doctype\s+html/i.test(rest)) return 'html';
      const end = endOfDeclaration(rest);
      if (end < 0) return 'xml';
      rest = rest.slice(end);
    } else break;
  }
  const element = /^<(?:[\w.-]{1,40}:)?([a-z][\w.-]{0,40})/i.exec(rest)?.[1]?.toLowerCase();
  if (element === undefined) return undefined;
  if (FEED_ROOTS.has(element)) return 'feed';
  if (SITEMAP_ROOTS.has(element)) return 'sitemap';
  if (HTML_ROOTS.has(element)) return 'html';
  return /^\s*<\?xml/i.test(head) || /<!DOCTYPE|<!ENTITY/.test(head) ? 'xml' : undefined;
}

/** Offset behind a `<?…>` or `<!…>`; a document type may hold declarations in square brackets. */
function endOfDeclaration(text: string): number {
  const close = text.indexOf('>');
  const bracket = text.indexOf('[');
  if (!text.startsWith('<!') || bracket < 0 || bracket > close) return close < 0 ? -1 : close + 1;
  const end = /\]\s*>/.exec(text);
  return end === null ? -1 : end.index + end[0].length;
}
