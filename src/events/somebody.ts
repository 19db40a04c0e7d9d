import { lemmaKey } from './rules/index.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/** Times and words that stand for others, which name nobody. */
export const NO_ACTOR = new Set(['day', 'week', 'month', 'year', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'today', 'yesterday', 'tomorrow', 'time', 'occasion', 'percent', '%', 'hour', 'night', 'morning', 'evening', 'afternoon', 'noon', 'midday', 'midnight', 'dawn', 'dusk', 'daybreak', 'nightfall', 'sunset', 'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'weekend', 'decade', 'century', 'way', 'there', 'which', 'that', 'this', 'what', 'all', 'one', 'mr', 'mr.', 'mrs', 'mrs.', 'ms', 'ms.', 'dr', 'dr.']); // prettier-ignore

/** Money and illness, which are no party unless somebody's: "gave 60 million euros", "the fight against malaria". */
export const NOBODY = new Set(['dollar', 'euro', 'pound', 'yen', 'yuan', 'rupee', 'ruble', 'rouble', 'peso', '$', '€', '£', 'cancer', 'leukaemia', 'leukemia', 'malaria', 'hiv', 'tuberculosis', 'polio', 'cholera', 'ebola', 'coronavirus', 'covid-19', 'disease', 'virus', 'pandemic'].map(lemmaKey)); // prettier-ignore

/** What people do, by its ending: biologists and physicians, but not checklists. */
export function isProfession(key: string): boolean {
  return key.endsWith('ician') || (key.endsWith('ist') && /(?<![^aei]l)(?<=.{4})ist$/.test(key));
}

/** "from eight in the evening": an hour, where nothing is counted. */
export function isHour(tree: SentenceTree, head: number): boolean {
  return CLOCK.has(tree.preposition(head)) && tree.children(head).every((child) => tree.relation(child) === 'case'); // prettier-ignore
}

const CLOCK = new Set(['at', 'from', 'until', 'till', 'before', 'after', 'by', 'since', 'around', 'past']);
/** Nouns of how many. */
export const COUNTS = new Set(['thousand', 'hundred', 'dozen', 'dozens', 'score', 'ten', 'million', 'number', 'pair', 'handful']); // prettier-ignore
/** Those whom only their tie to somebody names, and who act for themselves. */
export const OTHERS = new Set(['ally', 'neighbor', 'rival', 'opponent', 'critic', 'adversary', 'enemy', 'foe', 'creditor', 'lender', 'donor', 'backer', 'sponsor', 'patron', 'predecessor', 'successor', 'counterpart', 'friend', 'host', 'captor', 'captive', 'hostage', 'detractor', 'challenger', 'competitor', 'partner', 'supplier', 'customer', 'tormentor', 'accuser', 'persecutor', 'nemesis', 'victim', 'abductor', 'kidnapper', 'attacker', 'assailant', 'landlord', 'employer', 'peer', 'interlocutor', 'guarantor'].map(lemmaKey)); // prettier-ignore
/** And those of them who are most often of another state: where theirs was only guessed, it stays open. */
export const FOREIGN = new Set(['ally', 'neighbor', 'creditor', 'lender', 'donor', 'backer', 'patron', 'counterpart', 'host', 'captor', 'partner', 'supplier', 'customer', 'peer', 'guarantor', 'enemy', 'foe', 'adversary'].map(lemmaKey)); // prettier-ignore
/** Parts of speech that name nobody. */
export const NEVER = new Set(['PRON', 'VERB', 'ADV', 'DET']);
