/** Features in words, as the trace of an event gives them. */
const NAMES: Readonly<Record<string, string>> = {
  prior: 'the record of the rule and of how its parties were found',
  conditions: 'how much the pattern asks for',
  'broad rule': 'a broad rule',
  converted: 'its type follows from when it is',
  'told by another': 'somebody else tells it',
  purpose: 'told as a purpose',
  depth: 'how deep it lies in the sentence',
  length: 'the length of the sentence',
  title: 'it stands in the headline',
  question: 'it is asked',
  parties: 'its parties are equals',
  alone: 'the second party is missing',
  home: 'a state and its own people',
  'states told of': 'how many states the text tells of',
  'both of one state': 'both parties of one state',
  'both of one state among states': 'both parties of one state in a text about several',
  future: 'told as to come',
  hypothetical: 'told as possible only',
  negation: 'told as not done',
  'word verb': 'told by a verb',
  'word noun': 'told by a noun',
  'word adj': 'told by an adjective',
};

/** The clause that a word opens, by the relation of Universal Dependencies in which it stands. */
const CLAUSES: Readonly<Record<string, string>> = {
  root: 'the main clause',
  conj: 'a joined clause',
  advcl: 'an adverbial clause',
  acl: 'a clause about a noun',
  'acl:relcl': 'a relative clause',
  ccomp: 'a clause that is said or thought',
  xcomp: 'what is wanted, begun or tried',
  parataxis: 'a clause set beside another',
};

/** How somebody is told, by the way in which he was resolved. */
const TOLD: Readonly<Record<string, string>> = {
  name: 'named',
  capital: 'told by a capital',
  demonym: 'told by a nationality',
  metonym: 'told by a seat of power',
  description: 'described with his state',
  group: 'a known group',
  organisation: 'a known organisation',
  apposition: 'told in apposition',
  'office-holder': 'a known office-holder',
  pronoun: 'a pronoun',
  'role-noun': 'told only by what he is',
  speaker: 'who speaks',
  unresolved: 'unknown',
  words: 'a phrase that names nobody',
};

/** What is said of a party, behind "the actor" or "the recipient". */
const PARTY: Readonly<Record<string, string>> = {
  elsewhere: 'found elsewhere in the sentence',
  'in another clause': 'found in another clause',
  far: 'far from it',
  guess: 'a guess',
  'guessed among states': 'guessed among several states',
  'guessed, share': 'guessed from what the text tells most of',
  'guessed, named here': 'guessed from who is named here',
  'guessed, alone here': 'guessed from the only one named here',
  'guessed, others here': 'guessed though others are named here',
  'in a place': 'behind "in"',
  indirect: 'not named directly',
  none: 'missing',
  several: 'several',
  thing: 'a thing',
  unknown: 'of no known state',
  score: 'as sure as it is known',
  share: 'as much as the text tells of it',
};

/** A feature of the confidence model in words: "clause root" is "it stands in the main clause". */
export function nameFeature(feature: string): string {
  const known = NAMES[feature];
  if (known !== undefined) return known;
  const [kind = '', ...rest] = feature.split(' ');
  const what = rest.join(' ');
  if (kind === 'clause') return `it stands in ${CLAUSES[what] ?? `another clause (${what})`}`;
  if (kind === 'type') return `events of type ${what} in general`;
  if (kind === 'both') return `both parties of one state, as ${rest.at(-1) ?? ''} often has`;
  if (kind !== 'actor' && kind !== 'recipient') return feature;
  const party = what.startsWith('by ') ? TOLD[what.slice('by '.length)] : PARTY[what];
  return party === undefined ? feature : `the ${kind} ${party}`;
}
