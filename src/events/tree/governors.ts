import { lemmaKey, type Lexicon } from '../rules/index.ts';
import { hasRelativePronoun } from './forms.ts';
import { ON_CONTROL } from './misplaced.ts';
import type { SentenceTree } from './sentence-tree.ts';
import type { Slots } from './slots.ts';
import { isPassive } from './voice.ts';
import { CAUSING, CHARGES, CHARGING, ORDERING, SPEAKING, SUSPICIONS, WRITINGS } from './words.ts';

/** What is asked of the reader of clauses: the tree, and the arguments of another verb of it. */
export interface ClauseReader {
  readonly tree: SentenceTree;
  slots(verb: number): Slots;
}

/** "X, who …", "the embargo it imposed", "agreed to leave": what a clause hangs on fills the place that is open in it. */
export function fillFromGovernor(
  verb: number,
  passive: boolean,
  slots: Slots,
  clauses: ClauseReader,
  lexicon: Lexicon,
): void {
  const { tree } = clauses;
  const governor = tree.head(verb);
  if (governor < 0) return;
  const relation = tree.token(verb).relation;
  // "refused a visa by B, the poet …": of a passive that keeps an object, who was given or refused it is open.
  const keepsObject = passive && relation === 'advcl' && GIVEN.has(tree.key(verb)) && tree.childrenIn(verb, 'obj').length > 0; // prettier-ignore
  const lacks = passive ? (!slots.has('obj') || keepsObject) && !slots.has('iobj') : !slots.has('subj');
  switch (tree.relation(verb)) {
    case 'acl': {
      if (relation === 'acl:relcl') {
        if (lacks && !passive && WRITINGS.has(tree.key(governor)))
          for (const index of writerOf(clauses, governor)) slots.add('subj', index);
        else if (lacks) slots.add(passive ? 'obj' : 'subj', governor);
        else if (!slots.has('obj') && !hasRelativePronoun(tree, verb)) slots.add('obj', governor);
        break;
      }
      if (!lacks) break;
      if (passive) slots.add('obj', governor);
      // "arrested on suspicion of spying": who is suspected did it.
      else if (SUSPICIONS.has(tree.key(governor)) && tree.preposition(verb) === 'of')
        for (const index of suspectOf(clauses, governor)) slots.add('subj', index);
      // "its decision to withdraw": who decides withdraws.
      else if (tree.isInfinitive(verb) || tree.preposition(verb) !== '')
        for (const index of holderOf(clauses, governor)) slots.add('subj', index);
      // "passed a resolution condemning X", "sent a letter threatening to": who wrote it says so.
      else if (WRITINGS.has(tree.key(governor)))
        for (const index of writerOf(clauses, governor)) slots.add('subj', index);
      else slots.add('subj', governor);
      break;
    }
    case 'ccomp':
      // "ordered that a reporter be detained": who orders it does it.
      if (passive && !slots.has('subj') && ORDERING.has(tree.key(governor)))
        for (const index of clauses.slots(governor).get('subj')) slots.add('subj', index);
      break;
    case 'xcomp': {
      // "ordered a reporter detained": who orders it does it.
      if (passive && !slots.has('subj') && ORDERING.has(tree.key(governor)))
        for (const index of clauses.slots(governor).get('subj')) slots.add('subj', index);
      if (!lacks) break;
      const outer = clauses.slots(governor);
      const control = lexicon.subjectControl.has(tree.key(governor)) || (SPEAKING.has(tree.key(verb)) && !CAUSING.has(tree.key(governor))); // prettier-ignore
      const passiveOuter = isPassive(tree, governor);
      // "found cause to sue", "took the chance to attack": nobody does it but who has it.
      const had = outer.get('obj').every((index) => HELD.has(tree.key(index))) && outer.has('obj') && tree.isInfinitive(verb) && !passiveOuter; // prettier-ignore
      if (had) {
        for (const index of outer.get('subj')) slots.add(passive ? 'obj' : 'subj', index);
        break;
      }
      const by = passiveOuter || control ? [] : outer.get('iobj').length > 0 ? outer.get('iobj') : outer.get('obj'); // prettier-ignore
      const objectOf = by.length > 0 ? by : passiveOuter ? [...outer.get('obj'), ...outer.get('iobj')] : outer.get('subj'); // prettier-ignore
      const viaOn = objectOf === outer.get('subj') && ON_CONTROL.has(tree.key(governor)) ? [...outer.get('on'), ...outer.get('for'), ...outer.get('to')] : []; // prettier-ignore
      for (const index of viaOn.length > 0 ? viaOn : objectOf) slots.add(passive ? 'obj' : 'subj', index);
      break;
    }
    case 'advcl': {
      if (!lacks) break;
      const outer = clauses.slots(governor);
      const isPurpose = tree.preposition(verb) === 'to';
      const passiveOuter = isPassive(tree, governor);
      // "the line is used to settle disputes": by what is used nobody is told who uses it.
      if (passiveOuter && ((isPurpose && USING.has(tree.key(governor))) || MEANT.has(tree.key(governor))))
        break;
      const doer = doerOfTask(clauses, verb, governor);
      if (doer.length > 0) {
        for (const index of doer) slots.add(passive ? 'obj' : 'subj', index);
        break;
      }
      const isCharged = CHARGING.has(tree.key(governor)) && CHARGES.has(tree.preposition(verb));
      const candidates =
        ON_CONTROL.has(tree.key(governor)) && isPurpose && outer.has('on')
          ? outer.get('on')
          : isCharged && outer.has('obj')
            ? outer.get('obj')
            : passiveOuter
              ? [...outer.get('obj'), ...outer.get('iobj')]
              : outer.get('subj');
      for (const index of candidates)
        slots.add(passive ? (slots.has('obj') ? 'iobj' : 'obj') : 'subj', index);
      break;
    }
    case 'conj': {
      const first = clauses.slots(governor);
      const firstPassive = isPassive(tree, governor);
      const verbal = tree.token(governor).upos === 'VERB' || first.has('subj');
      if (!verbal) break;
      if (lacks) {
        const source = firstPassive ? [...first.get('obj'), ...first.get('iobj')] : first.get('subj');
        for (const index of source) slots.add(passive ? 'obj' : 'subj', index);
      }
      break;
    }
    default:
      break;
  }
}

const USING = new Set(['use', 'employ', 'exploit', 'misuse']);
/** "talks aimed at ending the war": by what is meant to end it nobody ends it yet. */
const MEANT = new Set(['aim', 'design', 'intend', 'mean', 'gear']);
/** What somebody does or may do, for which he is praised, thanked or blamed. */
const TASKS = new Set(['effort', 'part', 'role', 'attempt', 'work', 'success', 'leadership', 'endeavour', 'endeavor', 'help', 'initiative', 'failure', 'willingness', 'readiness', 'refusal', 'decision', 'move', 'plan', 'offer', 'commitment', 'contribution', 'courage', 'generosity', 'involvement', 'assistance', 'cooperation', 'proposal', 'intention', 'bid']); // prettier-ignore
/** Verbs by which somebody speaks of what others do. */
const JUDGING = new Set(['thank', 'praise', 'commend', 'welcome', 'express', 'congratulate', 'applaud', 'hail', 'appreciate', 'voice', 'condemn', 'criticize', 'blame', 'denounce', 'acknowledge', 'note', 'laud', 'salute', 'reiterate', 'convey', 'deplore', 'reject', 'support', 'endorse', 'back'].map(lemmaKey)); // prettier-ignore

/** "thanked B for its part in ending the war", "praised the efforts of B to end it": whose part that is ends it. */
function doerOfTask(clauses: ClauseReader, verb: number, governor: number): readonly number[] {
  const { tree } = clauses;
  const mark = tree.preposition(verb);
  if ((mark !== 'to' && mark !== 'in' && mark !== 'at') || !JUDGING.has(tree.key(governor))) return [];
  for (let at = verb - 1; at > governor; at--)
    if (TASKS.has(tree.key(at)) && tree.isNominal(at)) {
      const whose = tree.childrenIn(at, 'nmod:poss');
      const of = tree
        .childrenIn(at, 'nmod')
        .filter((child) => ['of', 'by'].includes(tree.preposition(child)));
      return whose.length > 0 ? whose : of;
    }
  return [];
}
/** What somebody has for what he does. */
const HELD = new Set(['cause', 'ground', 'reason', 'right', 'chance', 'opportunity', 'courage', 'excuse', 'pretext', 'way', 'occasion', 'time', 'evidence', 'leverage', 'authority', 'power', 'plan', 'pledge', 'threat', 'promise', 'decision', 'vow', 'offer', 'intention', 'step', 'measure', 'oath', 'duty', 'obligation', 'effort', 'attempt', 'bid', 'option', 'mandate', 'need', 'readiness', 'willingness', 'money', 'fund', 'word', 'statement', 'letter'].map(lemmaKey)); // prettier-ignore
/** Verbs of two objects, of which the passive keeps one. */
const GIVEN = new Set(['give', 'grant', 'offer', 'deny', 'refuse', 'hand', 'award', 'send', 'promise', 'show', 'tell', 'ask', 'issue', 'serve', 'pay', 'assign', 'allow', 'guarantee', 'lend', 'accord'].map(lemmaKey)); // prettier-ignore

/** Whose words a resolution, letter or statement is; the writing itself where nobody is named. */
export function writerOf(clauses: ClauseReader, noun: number): readonly number[] {
  const writers = holderOf(clauses, noun);
  return writers.length > 0 ? writers : [noun];
}

/** Whom a charge or suspicion is against: the object of the clause it is told in. */
function suspectOf(clauses: ClauseReader, noun: number): readonly number[] {
  const governor = clauses.tree.head(noun);
  return governor < 0 || clauses.tree.relation(noun) === 'obj' ? [] : clauses.slots(governor).get('obj');
}

/** Whose decision, plan or offer a noun is: its possessor, or the subject of the clause it is the object of. */
function holderOf(clauses: ClauseReader, noun: number): readonly number[] {
  const { tree } = clauses;
  const own = tree.childrenIn(noun, 'nmod:poss');
  if (own.length > 0) return own;
  const of = tree.children(noun).filter((child) => tree.relation(child) === 'nmod' && ['of', 'by'].includes(tree.preposition(child))); // prettier-ignore
  if (of.length > 0) return of;
  // "a report released by X": who released it speaks in it.
  const agents = tree.childrenIn(noun, 'acl').flatMap((clause) => tree.childrenIn(clause, 'obl:agent'));
  if (agents.length > 0) return agents;
  // "is the first state to recognise X": who is it recognises X.
  if (tree.childrenIn(noun, 'cop').length > 0) return tree.childrenIn(noun, 'nsubj');
  const governor = tree.head(noun);
  // "became the first state to recognise X": what somebody becomes is that somebody.
  if (governor >= 0 && ['obj', 'obl', 'xcomp'].includes(tree.relation(noun)))
    return clauses.slots(governor).get('subj');
  const modifiers = tree.children(noun).filter((child) => ['compound', 'amod'].includes(tree.relation(child)) && tree.mentionAt[child] !== undefined); // prettier-ignore
  return modifiers;
}
