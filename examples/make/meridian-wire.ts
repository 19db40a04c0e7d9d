import { addDays } from '../../src/core/index.ts';
import type { Item } from './item.ts';
import { americanDate, escaped, keywords, shortDate } from './text.ts';

/** A news agency: JSON-LD with the date, a dateline in the text, a bar of tickers, a cookie notice. */
export function meridianWire(item: Item, others: readonly Item[], number: number): string {
  const address = `https://meridian-wire.example/world/${item.slug}`;
  // Agencies touch up old stories, so that the day of the last change is not that of publication.
  const modified = number % 3 === 0 ? addDays(item.date, 2) : item.date;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: item.title,
    datePublished: `${item.date}T08:15:00Z`,
    dateModified: `${modified}T17:40:00Z`,
    author: { '@type': 'Person', name: item.byline ?? 'Meridian staff' },
    publisher: { '@type': 'Organization', name: 'Meridian Wire' },
  };
  const [first = '', ...rest] = item.paragraphs;
  const lead = `${item.place.toUpperCase()}, ${shortDate(item.date)} (Meridian Wire) – ${first}`;
  const link = (other: Item): string =>
    `<li><a href="/world/${other.slug}">${escaped(other.title)}</a></li>`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(item.title)} | Meridian Wire</title>
<link rel="canonical" href="${address}">
<meta property="og:site_name" content="Meridian Wire">
<meta property="og:title" content="${escaped(item.title)}">
<meta name="keywords" content="${keywords(item.title).join(', ')}">
<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>
<style>body { font-family: serif } .cookie { position: fixed; bottom: 0 }</style>
</head>
<body>
<div class="cookie" role="dialog">We use cookies to count readers and to remember your edition. <button>Accept all</button> <button>Only necessary</button></div>
<header>
<a class="logo" href="/">Meridian Wire</a>
<nav><ul><li><a href="/world">World</a></li><li><a href="/markets">Markets</a></li><li><a href="/energy">Energy</a></li><li><a href="/sport">Sport</a></li><li><a href="/pictures">Pictures</a></li></ul></nav>
<div class="ticker">Crude 71.40 ▲ 0.6% · Gold 1,184 ▼ 0.2% · Wheat 5.52 ▲ 1.1%</div>
</header>
<main>
<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li>${escaped(item.place)}</li></ol>
<article>
<h1>${escaped(item.title)}</h1>
<p class="meta">By <a rel="author" href="/staff">${escaped(item.byline ?? 'Meridian staff')}</a> · ${americanDate(item.date)} · 2 minute read</p>
<div class="share"><a href="#">Share</a> <a href="#">Post</a> <a href="#">E-mail</a> <a href="#">Print</a></div>
<p>${escaped(lead)}</p>
${rest.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}
<p class="tags">Tags: ${keywords(item.title)
    .map((word) => `<a href="/tag/${word}">${word}</a>`)
    .join(' ')}</p>
</article>
<aside class="related"><h2>Read next</h2><ul>
${others.map(link).join('\n')}
</ul></aside>
</main>
<footer>
<form class="newsletter"><label>Get the morning wire <input type="email" placeholder="Your address"></label> <button>Sign up</button></form>
<p>© Meridian Wire. Reporting for newspapers on four continents. All quotes delayed at least 15 minutes.</p>
</footer>
</body>
</html>
`;
}
