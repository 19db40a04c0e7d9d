/** Irregular verbs: base, then past and participle where they differ from it. */
const VERBS = `arise arose arisen; awake awoke awoken; bear bore borne born; beat beat beaten; become became; begin began begun;
bend bent; bet; bid bade bidden; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred;
bring brought; broadcast; build built; burn burnt; buy bought; cast; catch caught; choose chose chosen; cling clung;
come came; cost; creep crept; cut; deal dealt; dig dug; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven;
dwell dwelt; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fling flung;
fly flew flown; forbid forbade forbidden; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven;
forgo forwent forgone; freeze froze frozen; get got gotten; give gave given; go went gone; grind ground; grow grew grown;
hang hung; hear heard; hide hid hidden; hit; hold held; hurt; keep kept; kneel knelt; know knew known; lay laid; lead led;
lean leant; leap leapt; learn learnt; leave left; lend lent; let; lie lay lain; light lit; lose lost; make made; mean meant;
meet met; mislead misled; mistake mistook mistaken; misunderstand misunderstood; outdo outdid outdone; outgrow outgrew outgrown;
overcome overcame; overrun overran; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown;
partake partook partaken; pay paid; plead pled; prove proved proven; put; quit; read; rebuild rebuilt; repay repaid; rend rent;
rid; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold;
send sent; set; sew sewed sewn; shake shook shaken; shed; shine shone; shoot shot; show showed shown; shrink shrank shrunk;
shut; sing sang sung; sink sank sunk; sit sat; slay slew slain; sleep slept; slide slid; smell smelt; sow sowed sown;
speak spoke spoken; speed sped; spell spelt; spend spent; spill spilt; spin spun; spit spat; split; spoil spoilt; spread;
spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; stink stank stunk; stride strode stridden;
strike struck stricken; string strung; strive strove striven; swear swore sworn; sweep swept; swell swelled swollen;
swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown;
thrust; tread trod trodden; undergo underwent undergone; understand understood; undertake undertook undertaken;
undo undid undone; uphold upheld; upset; wake woke woken; wear wore worn; weave wove woven; weep wept; win won; wind wound;
withdraw withdrew withdrawn; withhold withheld; withstand withstood; wring wrung; write wrote written; rewrite rewrote rewritten`;

/** Nouns whose plural is no rule's. */
const NOUNS = `child children; man men; woman women; person people; foot feet; tooth teeth; goose geese; mouse mice; ox oxen;
crisis crises; thesis theses; analysis analyses; basis bases; hypothesis hypotheses; oasis oases; axis axes; diagnosis diagnoses;
phenomenon phenomena; criterion criteria; datum data; medium media; bacterium bacteria; memorandum memoranda; referendum referenda;
curriculum curricula; stimulus stimuli; nucleus nuclei; alumnus alumni; wife wives; life lives; knife knives; half halves;
leaf leaves; loaf loaves; self selves; shelf shelves; thief thieves; wolf wolves; calf calves; series; species; means; headquarters;
crossroads; barracks; gallows; aircraft; spacecraft; hovercraft; corps; sheep; deer; fish; offspring; die dice; formula formulae`;

const ADJECTIVES =
  'good better best; bad worse worst; far further furthest; far farther farthest; little less least; many more most';

/** Form in lower case to lemma, for one kind of word. */
function table(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const entries = source.split(';').map((entry) => entry.trim().split(/\s+/) as [string, ...string[]]);
  for (const [lemma, ...forms] of entries)
    for (const form of forms) if (!found.has(form)) found.set(form, lemma);
  // Past forms like their base ("cut", "come") last: "lay" is the past of "lie" before it is "lay".
  for (const [lemma] of entries) if (!found.has(lemma)) found.set(lemma, lemma);
  return found;
}

const TABLES: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  VERB: table(VERBS),
  NOUN: table(NOUNS),
  ADJ: table(ADJECTIVES),
};

/** Tags of forms that are not the dictionary form. */
const INFLECTED = new Set(['VBD', 'VBN', 'NNS', 'JJR', 'JJS']);

/** Lemma of an irregular form in lower case, or undefined. "-men" and "-women" words follow "man". */
export function irregularLemma(lower: string, upos: string, xpos: string): string | undefined {
  if (!INFLECTED.has(xpos)) return undefined;
  const found = TABLES[upos]?.get(lower);
  if (found !== undefined) return found;
  return xpos === 'NNS' && lower.length > 5 && lower.endsWith('men') ? `${lower.slice(0, -3)}man` : undefined;
}
