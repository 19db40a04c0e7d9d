import type { Draft } from './draft.ts';
import type { TokenView } from './tagged.ts';

/**
 * By what kinds texts call a state again: "the kingdom", "the Gulf state", "the island nation". One row a kind: the
 * words before the noun or the noun itself, parted by commas, and the states of that kind.
 */
const KINDS = `
kingdom | SAU JOR MAR BHR GBR ESP NLD BEL DNK SWE NOR THA BTN KHM TON LSO SWZ NPL
monarchy | SAU JOR MAR BHR GBR ESP NLD BEL DNK SWE NOR THA BTN KHM TON LSO SWZ OMN QAT KWT ARE BRN JPN MYS
emirate | QAT KWT ARE
sultanate | OMN BRN
island, archipelago, islands | LKA CUB TWN CYP MLT JAM HTI DOM MUS MDV FJI SLB VUT KIR TUV NRU TON WSM BHS BRB TTO GRD LCA VCT ATG KNA DMA CPV COM STP SYC MDG PHL IDN JPN NZL ISL IRL GBR SGP BHR PLW FSM MHL TLS PNG AUS COK NIU
city-state, city state | SGP MCO VAT
gulf, gulf arab, arab gulf, persian gulf | QAT KWT ARE SAU BHR OMN
baltic | EST LVA LTU
balkan, western balkan | ALB BIH BGR HRV KOS MKD MNE ROU SRB SVN GRC
nordic | DNK SWE NOR FIN ISL
scandinavian | DNK SWE NOR
benelux | BEL NLD LUX
iberian | ESP PRT
alpine | CHE AUT LIE SVN
caucasus, south caucasus, caucasian | ARM AZE GEO
central asian | KAZ KGZ TJK TKM UZB
south asian | IND PAK BGD LKA NPL BTN MDV AFG
southeast asian, south-east asian, asean | IDN MYS SGP THA PHL VNM KHM LAO MMR BRN TLS
east asian | CHN JPN KOR PRK TWN MNG
asian | CHN JPN KOR PRK TWN MNG IND PAK BGD LKA NPL BTN MDV AFG IDN MYS SGP THA PHL VNM KHM LAO MMR BRN TLS KAZ KGZ TJK TKM UZB
himalayan | NPL BTN
arab | SAU ARE QAT KWT BHR OMN YEM IRQ SYR LBN JOR PSE EGY LBY TUN DZA MAR MRT SDN SOM DJI COM
middle eastern, middle east, mideast | SAU ARE QAT KWT BHR OMN YEM IRQ SYR LBN JOR PSE EGY IRN ISR TUR
north african, maghreb | DZA MAR TUN LBY EGY MRT SDN
west african | BEN BFA CPV CIV GMB GHA GIN GNB LBR MLI MRT NER NGA SEN SLE TGO
east african | KEN TZA UGA RWA BDI ETH SOM DJI ERI SSD SDN
central african | CMR CAF TCD COG COD GNQ GAB AGO STP
southern african | ZAF BWA LSO SWZ NAM ZWE ZMB MWI MOZ AGO
horn of africa | ETH SOM DJI ERI
sahel, sahelian | MLI NER BFA TCD MRT
african | DZA MAR TUN LBY EGY MRT SDN BEN BFA CPV CIV GMB GHA GIN GNB LBR MLI NER NGA SEN SLE TGO KEN TZA UGA RWA BDI ETH SOM DJI ERI SSD CMR CAF TCD COG COD GNQ GAB AGO STP ZAF BWA LSO SWZ NAM ZWE ZMB MWI MOZ MDG MUS SYC COM
caribbean | CUB JAM HTI DOM BHS BRB TTO GRD LCA VCT ATG KNA DMA
central american | GTM HND SLV NIC CRI PAN BLZ
south american | ARG BOL BRA CHL COL ECU GUY PRY PER SUR URY VEN
latin american | ARG BOL BRA CHL COL ECU GUY PRY PER SUR URY VEN GTM HND SLV NIC CRI PAN BLZ MEX CUB DOM HTI
north american | USA CAN MEX
andean | BOL COL ECU PER CHL VEN
pacific, pacific island, south pacific | FJI SLB VUT KIR TUV NRU TON WSM PNG PLW FSM MHL NZL AUS COK NIU
oceanian | FJI SLB VUT KIR TUV NRU TON WSM PNG PLW FSM MHL NZL AUS
eastern european, east european | POL CZE SVK HUN ROU BGR UKR BLR MDA RUS EST LVA LTU
central european | POL CZE SVK HUN AUT DEU SVN CHE
western european, west european | DEU FRA GBR NLD BEL LUX IRL AUT CHE
southern european, mediterranean | ITA ESP PRT GRC MLT CYP FRA HRV ALB SVN
northern european | DNK SWE NOR FIN ISL EST LVA LTU
european | DEU FRA GBR NLD BEL LUX IRL AUT CHE ITA ESP PRT GRC MLT CYP POL CZE SVK HUN ROU BGR UKR BLR MDA EST LVA LTU DNK SWE NOR FIN ISL ALB BIH HRV KOS MKD MNE SRB SVN
ex-soviet, former soviet, post-soviet, soviet | ARM AZE BLR EST GEO KAZ KGZ LVA LTU MDA TJK TKM UKR UZB
islamic | IRN PAK MRT AFG
jewish | ISR
communist | CHN PRK VNM CUB LAO
landlocked | AFG AND ARM AUT AZE BLR BTN BOL BWA BFA BDI CAF TCD CZE SWZ ETH HUN KAZ KGZ LAO LSO LIE LUX MWI MLI MDA MNG NPL NER MKD PRY RWA SMR SRB SVK SSD CHE TJK TKM UGA UZB ZMB ZWE
`;

const BY_WORDS = new Map<string, ReadonlySet<string>>();
for (const row of KINDS.trim().split('\n')) {
  const [words = '', codes = ''] = row.split('|');
  for (const word of words.split(',')) BY_WORDS.set(word.trim(), new Set(codes.trim().split(' ')));
}

/** Nouns that are kinds by themselves, as they stand in the texts. */
const OWN_NOUNS = ['kingdom', 'monarchy', 'emirate', 'sultanate', 'island', 'archipelago'];
const nounsOf = new Map<string, readonly string[]>();

/** Nouns that fit a state by its kind: "kingdom"; null for states of which nothing is known, as made-up ones. */
export function kindNouns(code: string): readonly string[] | null {
  if (code.startsWith('X')) return null;
  let nouns = nounsOf.get(code);
  if (nouns === undefined) nounsOf.set(code, (nouns = OWN_NOUNS.filter((noun) => BY_WORDS.get(noun)?.has(code) === true))); // prettier-ignore
  return nouns;
}

/** Nouns of states that say no kind. */
const STATES = new Set(['country', 'nation', 'state', 'republic', 'neighbour', 'neighbor', 'power']);

/**
 * The states of the kind that the words before a noun and the noun tell ("gulf kingdom"); null where they tell none.
 * @param words from the article on, in lower case, the noun last.
 */
export function statesOfKind(words: readonly string[]): ReadonlySet<string> | null {
  const noun = words.at(-1) ?? '';
  const own = OWN_NOUNS.includes(noun) ? BY_WORDS.get(noun) : undefined;
  if (own === undefined && !STATES.has(noun)) return null;
  const before = words.slice(0, -1);
  let told: ReadonlySet<string> | undefined;
  for (let from = 0; from < before.length && told === undefined; from++)
    for (let to = before.length; to > from && told === undefined; to--)
      told = BY_WORDS.get(before.slice(from, to).join(' '));
  if (told === undefined) return own ?? null;
  return own === undefined ? told : new Set([...told].filter((code) => own.has(code)));
}

/** States of the kind that a phrase tells by its words: "the Baltic nation", "the kingdom"; null for any other. */
export function kindTold(view: TokenView, { how, person, core }: Draft): ReadonlySet<string> | null {
  const noun = view.lower(core);
  if (how !== 'role-noun' || person !== null || !(STATES.has(noun) || OWN_NOUNS.includes(noun))) return null;
  const words = [noun];
  for (let at = core - 1; at >= 0 && at > core - 5; at--) {
    const word = view.lower(at);
    if (word === 'the' || word === 'this') return statesOfKind(words);
    words.unshift(word);
  }
  return null;
}
