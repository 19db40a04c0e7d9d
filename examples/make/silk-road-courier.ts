import type { Item } from './item.ts';
import { escaped, longDate } from './text.ts';

/** A small weekly on an old content system: tables, no metadata, and the date only beside the byline. */
export function silkRoadCourier(item: Item, others: readonly Item[], number: number): string {
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
