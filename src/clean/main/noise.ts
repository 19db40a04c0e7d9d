import { attribute, type Element, hasAttribute } from '../html/tree.ts';

const NAMED = ['class', 'id', 'data-component', 'data-module', 'data-component-name', 'data-testid'] as const;

/** Words that class names do without: a name that has them is a sentence, made from some heading's text. */
const SENTENCE_WORDS = /^(?:a|an|the|with|of|in|is|are|for|how|what|why|and|or|your|my|our|on|at|from)$/;

/**
 * The parts of an element's class names, ids and component names, split at every seam:
 * `Article-relatedLinks_2` → article, related, links, 2. Topics of an article (`tag-…`) are no names of its parts.
 */
export function nameTokens(element: Element): readonly string[] {
  if (element.attributes === undefined) return NONE;
  element.tokens ??= splitNames(element.attributes);
  return element.tokens;
}

const NONE: readonly string[] = [];

function splitNames(attributes: ReadonlyMap<string, string>): readonly string[] {
  const tokens: string[] = [];
  for (const attributeName of NAMED) {
    const written = attributes.get(attributeName);
    if (written === undefined) continue;
    for (const name of written.slice(0, 600).split(/\s+/)) {
      if (name === '' || /^(?:tag|category|topic|keyword)s?-/i.test(name)) continue;
      const parts = name
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((part) => part !== '');
      if (parts.length >= 4 && parts.some((part) => SENTENCE_WORDS.test(part))) continue;
      tokens.push(...parts);
    }
  }
  return tokens;
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
    'ad ads adv advert adverts advertisement advertising advertorial adsense dfp sponsor sponsored sponsors promo promos ' +
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

/**
 * How sure an element's kind and names are that it is beside the article: 0 not at all, 1 by a hint that
 * wrappers of articles carry as often, 2 by a name that some articles carry, 3 by name or kind.
 */
export type NoiseDegree = 0 | 1 | 2 | 3;

/** Hints: used for parts beside the article, and for its wrapper. */
const HINT_TOKENS = words(
  'header head top bottom side left right secondary supplementary supplemental extra extras more meta info list box ' +
    'module block card cards link tag section media image images photo video figure slide headline title ' +
    'subtitle deck date time published updated hidden widget widgets piano tools links breaking banner ' +
    'references metadata sr jp print teaser tags utility partner partners accessibility toc poll pager tooltip',
);

/** Names of parts beside the article that some sites give to parts of the article too. */
const DOUBTFUL_TOKENS = words(
  'author authors login register search caption captions credits gallery carousel slideshow promo popular paywall ' +
    'subscribe subscription weather infobox factbox embed embedded player overlay modal ad disclaimer partners ' +
    'registration bio audio transcript cta callout byline bylines popup',
);

/** Kind of noise that an element's own name, role and class announce. */
export function noiseOf(element: Element): NoiseDegree {
  if (NEVER_TEXT.has(element.tag)) return 3;
  const role = attribute(element, 'role');
  if (NOISE_ROLES.has(role)) return 3;
  const itemprop = attribute(element, 'itemprop');
  if (/articleBody|reviewBody|^text$|mainContentOfPage/i.test(itemprop)) return 0;
  if (/^(?:datePublished|dateModified|author|publisher|headline|caption|comment|keywords)$/i.test(itemprop))
    return 3;
  const tokens = nameTokens(element);
  if (isBodyNamed(tokens)) return 0;
  let degree: NoiseDegree = element.tag === 'aside' ? 3 : 0;
  if (/\bauthor\b/.test(attribute(element, 'rel'))) degree = 1;
  for (const token of tokens) {
    if (DOUBTFUL_TOKENS.has(token)) degree = degree === 3 ? 3 : 2;
    else if (HINT_TOKENS.has(token)) degree = degree === 0 ? 1 : degree;
    else if (NOISE_TOKENS.has(token) || NOISE_BEGINNINGS.some((beginning) => token.startsWith(beginning)))
      return 3;
  }
  return degree;
}

/** Whether an element holds what readers wrote below the article. */
export function isComments(element: Element): boolean {
  return nameTokens(element).some((token) =>
    /^(?:comments?|commentlist|disqus|livefyre|respond|replies)$/.test(token),
  );
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
