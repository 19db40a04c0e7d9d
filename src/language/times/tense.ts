import type { Token } from '../../core/index.ts';
import type { Side } from './resolve.ts';

/** Verbs and adjectives whose object or infinitive lies ahead: "plans to", "scheduled for", "due on". */
const PROSPECTIVE = new Set(
  'plan schedule expect propose intend slate set due aim hope prepare ready postpone delay upcoming likely await invite urge ask call vow pledge promise agree want bind'.split(
    ' ',
  ),
);
const FUTURE_AUXILIARIES = new Set(['will', 'shall', "'ll", '’ll', 'wo', 'going', 'gonna']);
const MODALS = new Set(['may', 'might', 'could', 'should', 'can', 'must', 'would']);

/** How far the nearest verb is looked for without a tree, in tokens. */
const REACH = 12;

/**
 * The past verb that stands right before a time ("said on Thursday it would …"), −1 where none does: it owns the
 * time whatever a parser makes of the rest.
 */
export function pastVerbBefore(tokens: readonly Token[], first: number): number {
  const at = tokens[first - 1]?.upos === 'ADP' ? first - 2 : first - 1;
  const token = tokens[at];
  return token !== undefined && token.xpos === 'VBD' && token.upos === 'VERB' ? at : -1;
}

/**
 * Whether the clause around a time speaks of what was or of what is to come; `index` is a token of the time, by
 * whose place in the tree the clause is found, `first` its first token.
 */
export function sideAt(tokens: readonly Token[], index: number, first = index): Side {
  const token = tokens[index];
  if (token === undefined) return 'unknown';
  if (pastVerbBefore(tokens, first) >= 0) return 'past';
  return token.relation === '' ? sideByNearestVerb(tokens, index) : sideByTree(tokens, index);
}

function isVerb(token: Token): boolean {
  return token.upos === 'VERB' || token.upos === 'AUX' || token.xpos.startsWith('VB');
}

function sideByTree(tokens: readonly Token[], index: number): Side {
  let at = index;
  for (let steps = 0; at >= 0 && steps < 40; steps += 1) {
    const token = tokens[at] as Token;
    if (isVerb(token) || hasVerbalChild(tokens, at)) {
      const side = sideOfPredicate(tokens, at);
      if (side !== 'unknown') return side;
    } else if (PROSPECTIVE.has(token.lemma)) return 'future';
    at = token.head;
  }
  return 'unknown';
}

function hasVerbalChild(tokens: readonly Token[], index: number): boolean {
  return tokens.some(
    (token) => token.head === index && (token.relation.startsWith('cop') || token.relation.startsWith('aux')),
  );
}

/** Verbs of asking and promising, whose past tense taggers take for a participle. */
const SAYING = new Set(['ask', 'call', 'invite', 'urge', 'vow', 'pledge', 'promise', 'agree']);

/** "A, which …, called on B to leave": somebody said it, it is not "elections called for May". */
function isSaying(tokens: readonly Token[], index: number): boolean {
  const { lemma, relation, head } = tokens[index] as Token;
  if (!SAYING.has(lemma)) return false;
  const own = tokens.filter((token) => token.head === index).map((token) => token.relation);
  if (own.some((one) => one.startsWith('aux') || one === 'nsubj:pass')) return false;
  const said = own.some((one) => one === 'obj' || one === 'xcomp' || one === 'ccomp' || one === 'advcl');
  return said && (own.includes('nsubj') || (relation === 'conj' && tokens[head]?.xpos === 'VBD'));
}

/** Tense of one predicate from its own form, its auxiliaries and its "to". */
export function sideOfPredicate(tokens: readonly Token[], index: number): Side {
  const token = tokens[index] as Token;
  let past = token.xpos === 'VBD';
  let present = token.xpos === 'VBZ' || token.xpos === 'VBP';
  let infinitive = false;
  let perfect = false;
  for (let at = Math.max(0, index - REACH); at < Math.min(tokens.length, index + 3); at += 1) {
    const child = tokens[at] as Token;
    if (child.head !== index || at === index) continue;
    if (child.relation.startsWith('aux') || child.relation.startsWith('cop')) {
      const word = child.text.toLowerCase();
      if (FUTURE_AUXILIARIES.has(word)) return 'future';
      if (MODALS.has(word)) return hasPerfect(tokens, index) ? 'past' : 'future';
      if (child.lemma === 'have') perfect = true;
      if (child.xpos === 'VBD' || (child.lemma === 'have' && token.xpos !== 'VB')) past = true;
      else if (child.xpos === 'VBZ' || child.xpos === 'VBP') present = true;
    } else if (child.relation === 'mark' && child.text.toLowerCase() === 'to') infinitive = true;
  }
  const passive = token.xpos === 'VBN' && !perfect && !isSaying(tokens, index);
  if (PROSPECTIVE.has(token.lemma) && (passive || token.upos === 'ADJ')) return 'future';
  if (past) return 'past';
  if (infinitive) return token.head >= 0 && dependsOnPast(tokens, token.head) ? 'past' : 'future';
  if (token.xpos === 'VBN' && !present) return 'past';
  // "meets on Friday", "is visiting on Friday": the present with a day is a timetable for some verbs only.
  const timetable = present && (token.xpos === 'VBG' || TIMETABLE.has(token.lemma));
  return timetable ? 'future' : 'unknown';
}

function hasPerfect(tokens: readonly Token[], index: number): boolean {
  return tokens.some(
    (token) => token.head === index && token.relation.startsWith('aux') && token.lemma === 'have',
  );
}

/** Verbs whose present tense announces: "the council meets on Friday". */
const TIMETABLE = new Set(
  'meet visit arrive open begin start travel host resume convene head fly leave depart vote sit expire end take run return play face kick'.split(
    ' ',
  ),
);

const IMPLICATIVE = new Set(
  'manage fail begin start continue use help go come travel fly refuse decline gather meet visit cause lead force allow enable let make able compel get'.split(
    ' ',
  ),
);

/** "managed to escape on Friday" is past; "agreed to meet on Friday" is not. */
function dependsOnPast(tokens: readonly Token[], head: number): boolean {
  const governor = tokens[head];
  if (governor === undefined || !IMPLICATIVE.has(governor.lemma)) return false;
  if (governor.xpos === 'VBD') return true;
  return tokens.some(
    (token) =>
      token.head === head &&
      (token.relation.startsWith('cop') || token.relation.startsWith('aux')) &&
      (token.xpos === 'VBD' || token.lemma === 'have'),
  );
}

function sideByNearestVerb(tokens: readonly Token[], index: number): Side {
  let best: Side = 'unknown';
  for (let distance = 1; distance <= REACH && best === 'unknown'; distance += 1) {
    for (const at of [index - distance, index + distance]) {
      const token = tokens[at];
      if (token === undefined) continue;
      const side = sideOfWord(tokens, at);
      if (side !== 'unknown') {
        best = side;
        break;
      }
    }
  }
  return best;
}

function sideOfWord(tokens: readonly Token[], at: number): Side {
  const token = tokens[at] as Token;
  const word = token.text.toLowerCase();
  if (FUTURE_AUXILIARIES.has(word)) return 'future';
  const before = tokens[at - 1]?.text.toLowerCase() ?? '';
  const earlier = tokens[at - 2]?.text.toLowerCase() ?? '';
  if (token.xpos === 'VB' || (token.xpos === '' && before === 'to' && /^[a-z]{3,}$/.test(token.text))) {
    if (FUTURE_AUXILIARIES.has(before) || FUTURE_AUXILIARIES.has(earlier) || MODALS.has(before))
      return 'future';
    if (before === 'did' || earlier === 'did') return 'past';
    return before === 'to' ? 'future' : 'unknown';
  }
  // "will be shut": the modal stands before the participle.
  if (token.xpos === 'VBN')
    for (let back = 1; back <= 3; back += 1) {
      const word = tokens[at - back]?.text.toLowerCase() ?? '';
      if (FUTURE_AUXILIARIES.has(word)) return 'future';
    }
  if (token.xpos !== '')
    return token.xpos === 'VBD' || token.xpos === 'VBN' ? pastUnlessPlanned(token) : 'unknown';
  if (MODALS.has(word)) return 'future';
  if (/^(?:due|scheduled|expected|set|slated)$/.test(word)) return 'future';
  return /(?:[a-z]{3}ed|^(?:said|met|held|was|were|had|did|took|went|came|told|began|sent|left|gave|won|fell))$/.test(
    word,
  )
    ? 'past'
    : 'unknown';
}

function pastUnlessPlanned(token: Token): Side {
  return token.xpos === 'VBN' && PROSPECTIVE.has(token.lemma) ? 'future' : 'past';
}
