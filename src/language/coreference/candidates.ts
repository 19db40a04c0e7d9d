import { isReflexive, quoteOf, type Salience, type Scene } from './features.ts';
import type { Mention } from './mentions.ts';

/**
 * How many mentions before a pronoun are weighed, and how many sentences back. Who "he" or "it" is stands near, and what
 * stands further only misleads (GUM: 196 of 261 right instead of 192); who speaks as "we" may have been named long before.
 */
const NEAR = { mentions: 25, sentences: 5 };
const FAR = { mentions: 80, sentences: 12 };

/** Indexes of the mentions that the pronoun at `index` may refer to, the nearest first. */
export function candidatesOf(scene: Scene, salience: Salience, index: number): number[] {
  const { mentions } = scene;
  const anaphor = mentions[index] as Mention;
  const reach = anaphor.pronoun === 'we' || anaphor.pronoun === 'i' ? FAR : NEAR;
  const found: number[] = [];
  for (let at = index - 1; at >= 0 && found.length < reach.mentions; at -= 1) {
    const candidate = mentions[at] as Mention;
    if (anaphor.sentence - candidate.sentence > reach.sentences) break;
    if (!isPossible(scene, anaphor, candidate)) continue;
    if (clashes(salience, scene.clusters.of(at), anaphor.pronoun as string)) continue;
    found.push(at);
  }
  return found;
}

/** A group that was "she" before is not "he" now, and a person is not "it". */
function clashes(salience: Salience, cluster: number, form: string): boolean {
  const forms = salience.forms[cluster];
  if (forms === undefined || forms.size === 0) return false;
  if (form === 'he') return forms.has('she') || forms.has('it');
  if (form === 'she') return forms.has('he') || forms.has('it');
  if (form === 'it') return forms.has('he') || forms.has('she') || forms.has('i');
  return false;
}

/** Agreement that English never breaks, and places in the tree where two words cannot mean the same. */
function isPossible(scene: Scene, anaphor: Mention, candidate: Mention): boolean {
  const form = anaphor.pronoun;
  if (candidate.pronoun !== null && candidate.pronoun !== form) {
    // "I" and "he" are one person only across quotation marks; other pairs of forms never are.
    const pair = [candidate.pronoun, form];
    if (!pair.includes('i') || !(pair.includes('he') || pair.includes('she'))) return false;
    if (quoteOf(scene, anaphor) === quoteOf(scene, candidate)) return false;
  }
  if (form === 'he' || form === 'she') {
    if (candidate.number === 'plural' || candidate.members.length > 0) return false;
    if (form === 'he' && candidate.gender === 'female') return false;
    if (form === 'she' && candidate.gender === 'male') return false;
    if (candidate.kind === 'thing' || candidate.kind === 'state') return false;
  }
  if (form === 'it' && (candidate.number === 'plural' || candidate.kind === 'person')) return false;
  if (form === 'i' && (candidate.number === 'plural' || candidate.kind === 'thing')) return false;
  if (anaphor.sentence !== candidate.sentence) return true;
  const tokens = scene.sentences[anaphor.sentence]?.tokens ?? [];
  if (candidate.members.length > 0 && candidate.last >= anaphor.head) return false;
  // "they saw them": two words under one verb differ, unless one is reflexive.
  const sameGovernor = tokens[anaphor.head]?.head === tokens[candidate.head]?.head;
  if (sameGovernor && !isReflexive(tokens[anaphor.head]) && isArgument(anaphor) && isArgument(candidate))
    return false;
  // "his brother": the possessor is not the thing possessed.
  const possessed = tokens[anaphor.head]?.head;
  if (anaphor.role === 'possessor' && possessed === candidate.head) return false;
  return true;
}

function isArgument(mention: Mention): boolean {
  return mention.role === 'subject' || mention.role === 'object' || mention.role === 'oblique';
}
