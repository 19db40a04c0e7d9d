import type { Item } from './item.ts';
import { escaped, fullDate } from './text.ts';

/** A newspaper: the date in meta tags, in a time element and in the address; comments and "most popular". */
export function harbourPost(item: Item, others: readonly Item[]): string {
  const address = `https://harbourpost.example/${item.date.replace(/-/g, '/')}/${item.slug}.html`;
  const byline = item.copyOf === undefined ? (item.byline ?? 'Staff reporter') : 'Meridian Wire';
  const link = (other: Item): string => `<li><a href="/${other.slug}.html">${escaped(other.title)}</a></li>`;
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${escaped(item.title)} - The Harbour Post</title>
<link rel="canonical" href="${address}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="The Harbour Post">
<meta property="og:title" content="${escaped(item.title)}">
<meta property="article:published_time" content="${item.date}T05:00:00+00:00">
<meta name="author" content="${escaped(byline)}">
</head>
<body class="single">
<div id="top"><a href="/subscribe">Subscribe</a> | <a href="/login">Log in</a> | <a href="/e-paper">E-paper</a></div>
<div id="masthead"><h2><a href="/">The Harbour Post</a></h2></div>
<ul id="menu"><li><a href="/news">News</a></li><li><a href="/business">Business</a></li><li><a href="/opinion">Opinion</a></li><li><a href="/culture">Culture</a></li><li><a href="/weather">Weather</a></li></ul>
<div id="wrapper">
<div id="crumbs"><a href="/">Home</a> » <a href="/news">News</a> » <a href="/news/foreign">Foreign</a></div>
<div id="story">
<h1 class="headline">${escaped(item.title)}</h1>
<div class="byline">By ${escaped(byline)} <time datetime="${item.date}">${fullDate(item.date)}</time></div>
<div class="buttons"><span>Share this article</span> <a href="#">Copy link</a> <a href="#">Save for later</a></div>
<div class="figure"><img src="/images/${item.slug}.jpg" alt=""><span class="caption">Picture: Harbour Post archive</span></div>
<div class="body">
<p><strong>${escaped(item.place)}</strong>: ${item.paragraphs.map(escaped).join('</p>\n<p>')}</p>
</div>
${item.copyOf === undefined ? '' : '<p class="credit">Courtesy Meridian Wire</p>\n'}</div>
<div id="sidebar">
<div class="box"><h3>Most popular</h3><ol>
${others.map(link).join('\n')}
</ol></div>
<div class="box"><h3>Advertisement</h3><p>Harbour Bank: your savings in a safe port. Open an account today.</p></div>
</div>
<div id="comments"><h3>2 comments</h3>
<div class="comment"><b>oldsailor</b> <span>writes:</span> <p>Seen it all before. Let us talk again in a year.</p></div>
<div class="comment"><b>M. from the hills</b> <span>writes:</span> <p>Thank you for reporting this without shouting.</p></div>
<form><p>Leave a reply. Your address will not be published.</p><textarea></textarea><input name="name" placeholder="Name"><button>Post comment</button></form></div>
</div>
<div id="footer"><a href="/about">About us</a> <a href="/contact">Contact</a> <a href="/privacy">Privacy</a> <span>Printed and published in an imaginary harbour.</span></div>
</body>
</html>
`;
}
