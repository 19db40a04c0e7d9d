import { attribute, type Element, hasAttribute } from '../html/tree.ts';

/** Names of a class or id, split at every seam: `Article-relatedLinks_2` → article, related, links, 2. */
export function nameTokens(element: Element): string[] {
  const names = element.attributes;
  if (names === undefined) return [];
  const written = `${names.get('class') ?? ''} ${names.get('id') ?? ''} ${names.get('data-component') ?? ''} ${
    names.get('data-module') ?? ''
  } ${names.get('data-component-name') ?? ''} ${names.get('data-testid') ?? ''}`;
  if (written.trim() === '') return [];
  return written
    .slice(0, 1000)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
}

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

/** Elements whose content is never the article's. */
const NEVER_TEXT = words(
  'script style noscript template iframe object embed svg math canvas audio video map select option optgroup ' +
    'input button textarea link meta head title picture img nav dialog datalist label amp-ad amp-iframe menu ' +
    'progress meter figcaption amp-img amp-embed amp-video amp-youtube source track param area form footer',
);

/** Roles that name a part of the page beside its content. */
const NOISE_ROLES = words(
  'navigation complementary banner contentinfo search dialog alert alertdialog menu menubar toolbar tablist ' +
    'tooltip form status button note doc-endnotes',
);

/** One of these in a class or id says that the element is not article text. */
const NOISE_TOKENS = words(
  'nav navbar navigation navi menu menus submenu breadcrumb breadcrumbs crumb crumbs footer foot bottombar ' +
    'sidebar sidebars sidenav rightrail leftrail rail share shares sharing sharebar sharetools social socials ' +
    'socialmedia sociallinks addthis addtoany sharedaddy ' +
    'comment comments commentlist commentform disqus respond livefyre replies trackback trackbacks pingback ' +
    'related relateds relatedposts recirc recirculation recommended recommendation recommendations outbrain taboola ' +
    'trending popular mostpopular mostread mostviewed readmore seealso morenews morestories morelike ' +
    'newsletter newsletters subscribe subscription signup mailinglist paywall regwall piano ' +
    'ad ads advert adverts advertisement advertising advertorial adsense dfp sponsor sponsored sponsors promo promos ' +
    'promotion promobox promoted teaser teasers ' +
    'cookie cookies consent gdpr banner popup modal overlay lightbox tooltip ' +
    'byline bylines dateline timestamp pubdate authorbox authorinfo author authors authorbio postmeta entrymeta ' +
    'articlemeta ' +
    'caption captions credits wpcaption figcaption imagecaption photocaption gallery slideshow carousel ' +
    'toolbar tools utility utilities skiplink skip print printfriendly pagination pager paging pagenav prevnext ' +
    'copyright disclaimer legal tags taglist tagcloud taxonomy widget widgets masthead ' +
    'hidden invisible offscreen screenreader sr noprint ' +
    'poll quiz survey donate donation feedback jp yarpp rss login logout register search toc tocbox vcard ' +
    'mw-editsection editsection navbox metadata reflist references catlinks printfooter ' +
    'playlist player videoplayer embed embedded infobox factbox accessibility ' +
    'toplinks links linklist readnext nextup upnext partner partners breaking ticker weather horoscope',
);

/** Beginnings and wholes that name such parts when they are written without seams: `relatedarticles`. */
const NOISE_BEGINNINGS = [
  'related',
  'recommend',
  'newsletter',
  'sidebar',
  'breadcrumb',
  'outbrain',
  'taboola',
  'disqus',
  'comment',
  'sharebar',
  'sharing',
  'social',
  'advert',
  'sponsor',
  'mostpop',
  'mostread',
  'popular',
  'trending',
  'copyright',
  'googlead',
  'subscrib',
  'trackback',
];

/** Tokens that say the element holds the article, whatever else its class says. */
const BODY_TOKENS = words(
  'articlebody storybody entrycontent postcontent articlecontent storycontent articletext storytext bodycopy ' +
    'bodytext postbody maincontent contentbody newsbody blogpost hentry articlecopy instapaper',
);

/** Pairs that say the same when they stand together: `entry-content`, `story_body`. */
const BODY_FIRST = words('article story entry post news main blog page body content node press');
const BODY_SECOND = words('body content text copy main article entry story paragraphs wrapper');

/** How sure the names are that an element is beside the article: 0 not, 1 by a weak hint, 2 by name or kind. */
export type NoiseDegree = 0 | 1 | 2;

/** Weak hints: often used for parts beside the article, sometimes for its wrapper. */
const WEAK_TOKENS = words(
  'header head top bottom aside side left right secondary supplementary supplemental extra extras more meta info ' +
    'list box module block card cards teaser tease link tag section media image images photo video figure slide ' +
    'headline title subtitle deck date time published updated hidden embed embedded player banner author authors ' +
    'widget widgets overlay modal piano partner partners tools links breaking ad banner references metadata metabar sr jp ' +
    'subscribe subscription login register search infobox caption comment carousel gallery promo popular print paywall credits weather',
);

/** Kind of noise that an element's own name, role and class announce. */
export function noiseOf(element: Element): NoiseDegree {
  if (NEVER_TEXT.has(element.tag)) return 2;
  const role = attribute(element, 'role');
  if (NOISE_ROLES.has(role)) return 2;
  const itemprop = attribute(element, 'itemprop');
  if (/articleBody|reviewBody|^text$|mainContentOfPage/i.test(itemprop)) return 0;
  if (/^(?:datePublished|dateModified|author|publisher|headline|caption|comment|keywords)$/i.test(itemprop))
    return 2;
  if (/\bauthor\b/.test(attribute(element, 'rel'))) return 1;
  const tokens = nameTokens(element);
  if (isBodyNamed(tokens)) return 0;
  let degree: NoiseDegree = element.tag === 'aside' ? 2 : element.tag === 'header' ? 1 : 0;
  for (const token of tokens) {
    const named =
      NOISE_TOKENS.has(token) || NOISE_BEGINNINGS.some((beginning) => token.startsWith(beginning));
    if (named && !WEAK_TOKENS.has(token)) return 2;
    if (named || WEAK_TOKENS.has(token)) degree = Math.max(degree, 1) as NoiseDegree;
  }
  return degree;
}

function isBodyNamed(tokens: readonly string[]): boolean {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as string;
    if (BODY_TOKENS.has(token)) return true;
    const next = tokens[i + 1];
    if (next !== undefined && BODY_FIRST.has(token) && BODY_SECOND.has(next) && token !== next) return true;
  }
  return false;
}

/** Whether an element says of itself that it holds the text of the article. */
export function isArticleBody(element: Element): boolean {
  if (/articleBody/i.test(attribute(element, 'itemprop'))) return true;
  return isBodyNamed(nameTokens(element));
}

/** Whether an element is kept from view. */
export function isHidden(element: Element): boolean {
  if (hasAttribute(element, 'hidden') && attribute(element, 'hidden') !== 'until-found') return true;
  if (attribute(element, 'aria-hidden') === 'true') return true;
  const style = attribute(element, 'style');
  return style !== '' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}
