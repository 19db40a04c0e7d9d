import type { Hit } from './match.ts';
import { lemmaKey } from './rules/index.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/** Verbs by which something is talked over, so that what is told behind them is what the talk is about. */
const TALKING = new Set(['discuss', 'talk', 'speak', 'review', 'examine', 'consider', 'explore', 'debate', 'deliberate', 'confer', 'consult', 'canvass', 'touch', 'dwell', 'negotiate', 'address', 'exchange', 'converse', 'brainstorm', 'reflect', 'ponder', 'study', 'assess', 'focus', 'center', 'emphasize', 'stress', 'underscore', 'underline', 'highlight', 'note'].map(lemmaKey)); // prettier-ignore
/** Prepositions before what is talked of. */
const ABOUT = new Set(['about', 'on', 'upon', 'over', 'regarding', 'concerning', 'how', 'whether']);
/** Friendly acts, which statements name most often as what might be done. */
const FRIENDLY = new Set(['COOPERATE', 'AID', 'SUPPORT', 'AGREE']);
/** By these what might be done is told in a relative clause: "ways in which they could work together". */
const MIGHT = new Set(['can', 'could', 'may', 'might', 'should', 'will', 'would'].map(lemmaKey));
/** What is stressed rather than discussed holds, unless its weight is what is told of it. */
const WEIGHING = new Set(['emphasize', 'stress', 'underscore', 'underline', 'highlight', 'note'].map(lemmaKey)); // prettier-ignore
const WEIGHT = new Set(['importance', 'need', 'value', 'significance', 'necessity', 'urgency', 'way', 'potential', 'benefit']); // prettier-ignore

/**
 * Whether an act is only what others talk about: "discussed ways that A and B can deepen cooperation", "talked about the
 * importance of expanding trade". What is told in the past tense there has happened, and stays.
 */
export function isTopic(hit: Hit, hits: readonly Hit[], tree: SentenceTree): boolean {
  const isWar = hit.pattern.rule.type === 'ASSAULT' && hit.pattern.kind === 'noun';
  const isTalk = hit.pattern.rule.type === 'CONSULT' && hit.pattern.kind === 'noun';
  if (!isWar && !isTalk && !FRIENDLY.has(hit.pattern.rule.type)) return false;
  let at = hit.token;
  let weighed = false;
  for (let steps = 0; steps < 12; steps++) {
    if (isToldAsDone(tree, at)) return false;
    weighed ||= WEIGHT.has(tree.key(at));
    const governor = tree.head(at);
    if (governor < 0) return false;
    const key = tree.key(governor);
    if (TALKING.has(key) && isObject(tree, at) && (WEIGHING.has(key) ? weighed : hits.some(({ token }) => token === governor))) return true; // prettier-ignore
    at = governor;
  }
  return false;
}

/** What a verb of talking is about. */
function isObject(tree: SentenceTree, at: number): boolean {
  const relation = tree.relation(at);
  if (relation === 'obj' || relation === 'ccomp' || relation === 'nsubj:pass') return true;
  // "will discuss prices and working with partners": a participle is joined to a noun before it, not to the verb.
  if (relation === 'conj') return tree.token(at).xpos === 'VBG' && tree.token(tree.head(at)).xpos !== 'VBG';
  return (relation === 'obl' || relation === 'advcl') && ABOUT.has(tree.preposition(at));
}

/** "the deal signed in May", "trade, which has doubled", "and they signed a pact" */
function isToldAsDone(tree: SentenceTree, at: number): boolean {
  const { xpos } = tree.token(at);
  const aux = tree.childrenIn(at, 'aux').map((child) => tree.key(child));
  if (aux.some((key) => MIGHT.has(key))) return false;
  if (xpos === 'VBD' || xpos === 'VBN') return true;
  return tree.relation(at) === 'acl:relcl' || tree.relation(at) === 'parataxis' || tree.relation(at) === 'appos'; // prettier-ignore
}
