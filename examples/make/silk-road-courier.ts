import type { Item } from './item.ts';
import { escaped, longDate } from './text.ts';

/** A small weekly without metadata: the date stands only beside the byline. It rebuilt its pages in 2010. */
export function silkRoadCourier(item: Item, others: readonly Item[], number: number): string {
  return item.date < '2010-01-01' ? oldPage(item, others, number) : newPage(item, others, number);
}

/** Before 2010: tables, and line breaks instead of paragraphs. */
function oldPage(item: Item, others: readonly Item[], number: number): string {
  const byline = item.copyOf === undefined ? (item.byline ?? 'Our correspondent') : 'Our news desk';
  const link = (other: Item): string => `<br>&middot; <a href="story.php?id=${other.slug.length}">${escaped(other.title)}</a>`;
  return `<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>Silk Road Courier :: ${escaped(item.title)}</title>
</head>
<body bgcolor="#fffff0">
<table width="900"><tr><td colspan="2"><font size="6">Silk Road Courier</font><br><i>News of the long road</i></td></tr>
<tr><td colspan="2"><a href="index.php">HOME</a> | <a href="caravan.php">CARAVAN</a> | <a href="bazaar.php">BAZAAR</a> | <a href="maps.php">MAPS</a> | <a href="letters.php">LETTERS</a> | <a href="archive.php">ARCHIVE</a></td></tr>
<tr><td width="650" valign="top">
<small>You are here: <a href="index.php">Home</a> &gt; <a href="caravan.php">Caravan</a> &gt; Story no. ${number}</small>
<h2>${escaped(item.title)}</h2>
<b>By ${escaped(byline)}</b> | ${longDate(item.date)}<br>
<small><a href="print.php">Printer friendly</a> | <a href="mail.php">Tell a friend</a> | Text size: <a href="#">A</a> <a href="#">A+</a></small>
<br><br>
${escaped(item.place.toUpperCase())} &ndash; ${item.paragraphs.map(escaped).join('\n<br><br>\n')}
<br><br>
${item.copyOf === undefined ? '' : '<i>Courtesy Meridian Wire.</i><br><br>\n'}<hr>
<form><small>Rate this story:</small> <input type="radio"> dull <input type="radio"> good <input type="radio"> excellent <input type="submit" value="Vote"></form>
<small>Readers also liked:</small>
${others.map(link).join('\n')}
</td><td width="250" valign="top">
<b>Poll</b><br>Which pass would you cross first?<br><input type="radio"> Khyber<br><input type="radio"> Karakoram<br><input type="radio"> Salang<br>
<br><b>Letters</b><br>Write to the editor before Friday noon. We shorten letters.
</td></tr>
<tr><td colspan="2"><small>Silk Road Courier is an invention. Best viewed at 1024 x 768.</small></td></tr></table>
</body>
</html>
`;
}

/** From 2010 on: sections and paragraphs, but still nothing for machines. */
function newPage(item: Item, others: readonly Item[], number: number): string {
  const byline = item.copyOf === undefined ? (item.byline ?? 'Our correspondent') : 'Our news desk';
  const link = (other: Item): string => `<li><a href="/stories/${other.slug}">${escaped(other.title)}</a></li>`;
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>${escaped(item.title)} – Silk Road Courier</title>
</head>
<body>
<div class="head"><a href="/">Silk Road Courier</a> <em>News of the long road</em></div>
<div class="menu"><a href="/caravan">Caravan</a> <a href="/bazaar">Bazaar</a> <a href="/maps">Maps</a> <a href="/letters">Letters</a> <a href="/archive">Archive</a></div>
<div class="page">
<div class="story">
<div class="where">Home &gt; Caravan &gt; Story no. ${number}</div>
<h1>${escaped(item.title)}</h1>
<div class="who">By ${escaped(byline)} | ${longDate(item.date)}</div>
<div class="tools"><a href="#">Printer friendly</a> <a href="#">Tell a friend</a> <a href="#">A</a> <a href="#">A+</a></div>
<p>${escaped(item.place.toUpperCase())} – ${item.paragraphs.map(escaped).join('</p>\n<p>')}</p>
${item.copyOf === undefined ? '' : '<p><em>Courtesy Meridian Wire.</em></p>\n'}<div class="rating">Rate this story: <button>dull</button> <button>good</button> <button>excellent</button></div>
</div>
<div class="side">
<h4>Readers also liked</h4><ul>
${others.map(link).join('\n')}
</ul>
<h4>Poll</h4><p>Which pass would you cross first?</p><ul><li>Khyber</li><li>Karakoram</li><li>Salang</li></ul>
<h4>Letters</h4><p>Write to the editor before Friday noon. We shorten letters.</p>
</div>
</div>
<div class="foot">Silk Road Courier is an invention. Our tea is real.</div>
</body>
</html>
`;
}
