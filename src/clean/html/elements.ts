/** What the tree builder and the text reader know about HTML element names. */

/** Elements that never hold content. */
export const VOID_ELEMENTS = new Set(
  'area base br col embed hr img input link meta param source track wbr keygen basefont bgsound frame'.split(
    ' ',
  ),
);

/** Elements that open inside their parent without closing an open paragraph. Everything else is a block. */
export const INLINE_ELEMENTS = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output ' +
    'progress q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img picture svg math ' +
    'object embed input select textarea button audio video canvas map area script noscript style template ' +
    'iframe link meta title br amp-img source track param slot'
  ).split(' '),
);

/** Elements whose start closes an open `p` (HTML standard, "in body"). */
export const CLOSES_PARAGRAPH = new Set(
  (
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul li dd dt'
  ).split(' '),
);

/** Elements that an unclosed inline element cannot be closed across. */
export const SPECIAL_ELEMENTS = new Set([
  ...CLOSES_PARAGRAPH,
  ...'td th tr tbody thead tfoot table caption template object button select body html'.split(' '),
]);

/** Elements that bound the search for an open element to close. */
export const SCOPE_BOUNDARIES = new Set('td th caption table template object html'.split(' '));

/** For each element with implied end tags: what it closes, and where the search for that stops. */
export const IMPLIED_END: Readonly<Record<string, { closes: readonly string[]; within: readonly string[] }>> =
  {
    li: { closes: ['li'], within: ['ul', 'ol', 'menu'] },
    dt: { closes: ['dt', 'dd'], within: ['dl'] },
    dd: { closes: ['dt', 'dd'], within: ['dl'] },
    option: { closes: ['option'], within: ['select', 'datalist'] },
    optgroup: { closes: ['optgroup', 'option'], within: ['select'] },
    tr: { closes: ['tr'], within: ['table'] },
    td: { closes: ['td', 'th'], within: ['tr', 'table'] },
    th: { closes: ['td', 'th'], within: ['tr', 'table'] },
    thead: { closes: ['thead', 'tbody', 'tfoot'], within: ['table'] },
    tbody: { closes: ['thead', 'tbody', 'tfoot'], within: ['table'] },
    tfoot: { closes: ['thead', 'tbody', 'tfoot'], within: ['table'] },
    rt: { closes: ['rt', 'rp'], within: ['ruby'] },
    rp: { closes: ['rt', 'rp'], within: ['ruby'] },
  };

/** Headings, from which one cannot be open inside another. */
export const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Attributes that some rule reads; the rest are not kept. */
export const KEPT_ATTRIBUTES = new Set(
  (
    'id class style href rel rev role hidden aria-hidden aria-label itemprop itemtype itemscope property name content ' +
    'http-equiv datetime pubdate title lang type charset data-component data-testid data-module data-type ' +
    'data-datetime data-date data-timestamp data-time data-published data-utime data-dateline data-publishdate ' +
    'data-component-name shadowrootmode value src alt'
  ).split(' '),
);
