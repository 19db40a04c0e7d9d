import type { Sentence } from '../core/index.ts';
import type { Hit } from './match.ts';
import { lemmaKey } from './rules/index.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/** What befalls a country and makes others send help. */
const DISASTERS = new Set(['earthquake', 'quake', 'tsunami', 'cyclone', 'hurricane', 'typhoon', 'flood', 'flooding', 'landslide', 'mudslide', 'wildfire', 'avalanche', 'eruption', 'volcano'].map(lemmaKey)); // prettier-ignore

/** Sentences that must name one for a document to tell of a disaster. */
const SEVERAL = 2;

/** Whether a document tells of a disaster, by its opening or several times, and does not only mention one. */
export function tellsOfDisaster(sentences: readonly Sentence[]): boolean {
  let told = 0;
  const opening = sentences.find(({ title }) => title !== true);
  if (opening?.tokens.some(({ lemma }) => DISASTERS.has(lemma.toLowerCase())) === true) return true;
  let again = 0;
  for (const { tokens } of sentences) {
    if (tokens.some(({ lemma }) => DISASTERS.has(lemma.toLowerCase()))) told++;
    else if (tokens.some(({ lemma }) => lemma === 'storm' || lemma === 'disaster')) again++;
    if (told > 0 && told + again >= SEVERAL) return true;
  }
  return false;
}

/** Verbs by which somebody sends what he has. */
const SENT = new Set(['send', 'dispatch', 'deploy', 'fly', 'rush', 'airlift'].map(lemmaKey));
/** What is sent to fight, never to help. */
const ARMS = new Set(['missile', 'tank', 'bomber', 'fighter', 'warplane', 'rocket', 'howitzer', 'artillery', 'battery', 'weapon', 'police', 'guard', 'reinforcement'].map(lemmaKey)); // prettier-ignore

/** "sent two helicopters" where a storm has struck: help, and no show of arms. */
export function isRelief({ pattern, slots }: Hit, tree: SentenceTree, stricken: () => boolean): boolean {
  if (pattern.rule.type !== 'MOBILIZE' || !SENT.has(pattern.lemma) || slots.has('against')) return false;
  if (!tree.keys.some((key) => DISASTERS.has(key)) && !stricken()) return false;
  return !slots.get('obj').some((index) => ARMS.has(tree.key(index)));
}

/** Rules for goods that are sold and sent. */
const TRADE = new Set(['cooperate.trade', 'cooperate.commerce', 'cooperate.deliveries']);
const SHIPPED = new Set(['ship', 'supply', 'carry', 'haul', 'deliver', 'load', 'unload', 'provide', 'receive'].map(lemmaKey)); // prettier-ignore
/** Words that say that nobody pays. */
const GIVEN = new Set(['donate', 'donation', 'humanitarian', 'gift'].map(lemmaKey));

/** "shipped rice donated by farmers": what is given is no trade. */
export function isGift({ pattern }: Hit, tree: SentenceTree): boolean {
  return TRADE.has(pattern.rule.id) && SHIPPED.has(pattern.lemma) && tree.keys.some((key) => GIVEN.has(key));
}
