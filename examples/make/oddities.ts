/** A page copied out of a browser: the first line is the day of the visit, the headline is glued to a breadcrumb. */
export const SCRAPED_OPINION = `Monday, September 9, 2024
HomeOpinionIslamabad and Moscow learn to need each other

Islamabad and Moscow learn to need each other

By Farid Qasimov

For most of the Cold War Pakistan was the ally of Russia's rival and the supporter of Russia's enemies in Afghanistan. This week Russian mountain troops are climbing the hills of Cherat beside Pakistani commandos, at the first exercise that the two armies have ever held together.
The change has been long in coming. Since Moscow lifted its arms embargo two years ago, Prime Minister Nawaz Sharif's government has bought four Russian helicopters. Last October the two countries signed an agreement on a gas pipeline from Karachi to Lahore, which a Russian state company is to build. The work has been delayed again and again, since nobody can say who will pay for the gas to flow through it.
India has urged Moscow to think twice. Russia supports India's admission to the Nuclear Suppliers Group and has sold it more weapons than anyone. At the same time Russian diplomats say that Pakistan should join the Shanghai Cooperation Organisation next year together with its neighbour. China, for its part, wants Russian companies to join the China-Pakistan Economic Corridor, which New Delhi opposes.
In Washington President Barack Obama's administration has lost patience with Islamabad, and Congress has refused to pay for new F-16 fighters. A friend in Moscow will not replace that money. But a government that has two doors to knock at is treated better at each of them.
It would be too much to speak of an alliance. Trade is small, banks are wary of sanctions, and neither side has yet proposed a way of payment that would do without the dollar. What has begun is a habit of talking, and that is more than there ever was.
Courtesy The Steppe Review.



Please enter your comment!
Please enter your name here

This site uses a filter to reduce spam. Learn how your comment data is processed.

Most Popular
Ten teas to drink before winter
Why the old bridge at Hael had to go
`;

/** A page in Urdu: a language that cannot be read yet. */
export const URDU_PAGE = `<!DOCTYPE html>
<html lang="ur" dir="rtl">
<head><meta charset="utf-8"><title>پاکستان اور روس کے درمیان مذاکرات</title></head>
<body><article><h1>پاکستان اور روس کے درمیان مذاکرات</h1>
<p>اسلام آباد میں بدھ کے روز پاکستان اور روس کے وزرائے خارجہ نے ملاقات کی اور دونوں ملکوں کے تعلقات پر بات چیت کی۔</p>
<p>دونوں رہنماؤں نے گیس پائپ لائن، تجارت اور افغانستان کی صورت حال پر غور کیا۔ انہوں نے کہا کہ مذاکرات اگلے مہینے ماسکو میں جاری رہیں گے۔</p>
<p>ایک اہلکار نے بتایا کہ ملاقات خوشگوار ماحول میں ہوئی اور دونوں فریق تعاون بڑھانا چاہتے ہیں۔</p>
</article></body>
</html>
`;

/** A page whose transfer broke off inside its head: there is no article in it. */
export const BROKEN_PAGE = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post">
<script>window.edition = "foreign"; window.load = function () { document.body.append("x"`;

/** What to expect of the oddities: a window instead of a date, or a rejection. */
export const ODDITIES = [
  {
    slug: 'scraped-opinion',
    file: 'corpus/oddities/scraped-opinion.txt',
    published: null,
    earliest: '2016-09-24',
    latest: '2016-10-10',
    title: 'Islamabad and Moscow learn to need each other',
    byline: 'Farid Qasimov',
    credit: 'The Steppe Review',
  },
  { slug: 'urdu', file: 'corpus/oddities/urdu.html', rejected: 'It is in a language that cannot be read yet.' },
  { slug: 'broken', file: 'corpus/oddities/broken.html', rejected: 'There is no article in it.' },
] as const;
