import type { TRAITS } from './word.ts';

/** The word at hand, the two words before it and the two after. */
export type Place = 'b2' | 'b1' | 'w' | 'a1' | 'a2';

/** What a word is like; clusters are numbered from the coarsest grain. */
export type Trait = (typeof TRAITS)[number] | `cluster${number}`;

/**
 * What is known beside the words: what is the same for the whole sentence, the tags of the two words before (`t1`, `t2`)
 * and of the two after (`n1`, `n2`), and the tag that the first look gave to the word itself. Tags beyond the ends are 255.
 */
export type Given = 'sentence' | 't1' | 't2' | 'n1' | 'n2' | 'own';

/** A trait of a word, something given, or two sources mixed. */
export type Source = readonly [place: Place, trait: Trait] | Given | Pair;

interface Pair {
  one: Source;
  other: Source;
}

/** How a feature is made: a source mixed with a number of its own. */
export interface Template {
  source: Source;
  salt: number;
  /** The number is one more for the first word of a sentence. */
  byFirst?: boolean;
  /** Where the source is 0 there is no feature. */
  optional?: boolean;
}

/** The feature that every word has. */
export const EVERY_WORD = 0x51ed27;

/** The grain of clusters whose neighbours are looked at in pairs, where there are more than {@link FEW_GRAINS}. */
const MIDDLE_GRAIN = 'cluster1';
const FEW_GRAINS = 3;

const both = (one: Source, other: Source): Source => ({ one, other });
const grains = (count: number, make: (grain: Trait, n: number) => Template): Template[] =>
  Array.from({ length: count }, (_, n) => make(`cluster${n}`, n));

const exact: Source = ['w', 'exact'];
const folded: Source = ['w', 'folded'];
const shape: Source = ['w', 'shape'];
const traits: Source = ['w', 'traits'];
const ambiguity: Source = ['w', 'ambiguity'];
const ending: Source = ['w', 'suffix3'];
const before = (trait: Trait): Source => ['b1', trait];
const after = (trait: Trait): Source => ['a1', trait];

/** Features that a word has wherever it stands, beside {@link EVERY_WORD}. */
export function ownTemplates(clusters: number): Template[] {
  return [
    { source: exact, salt: 1 },
    { source: folded, salt: 2 },
    { source: both(['w', 'suffix2'], traits), salt: 20 },
    { source: both(ending, traits), salt: 21 },
    { source: ambiguity, salt: 22 },
    ...grains(clusters, (grain, n) => ({ source: ['w', grain], salt: 50 + n })),
    { source: ['w', 'prefix1'], salt: 10, optional: true },
    { source: ['w', 'prefix2'], salt: 11, optional: true },
    { source: ['w', 'prefix3'], salt: 12, optional: true },
    { source: ['w', 'prefix4'], salt: 13, optional: true },
    { source: ['w', 'suffix1'], salt: 15, optional: true },
    { source: ['w', 'suffix2'], salt: 16, optional: true },
    { source: ['w', 'suffix3'], salt: 17, optional: true },
    { source: ['w', 'suffix4'], salt: 18, optional: true },
    { source: ['w', 'suffix5'], salt: 19, optional: true },
  ];
}

/** Features from where a word stands and from the words around it. */
export function contextTemplates(clusters: number): Template[] {
  return [
    { source: shape, salt: 3, byFirst: true },
    { source: traits, salt: 5, byFirst: true },
    { source: both(traits, 'sentence'), salt: 7, byFirst: true },
    { source: before('folded'), salt: 23 },
    { source: after('folded'), salt: 24 },
    { source: ['b2', 'folded'], salt: 25 },
    { source: ['a2', 'folded'], salt: 26 },
    { source: before('suffix3'), salt: 27 },
    { source: after('suffix3'), salt: 28 },
    { source: before('suffix2'), salt: 29 },
    { source: after('suffix2'), salt: 30 },
    { source: before('shape'), salt: 31 },
    { source: after('shape'), salt: 32 },
    { source: before('ambiguity'), salt: 33 },
    { source: after('ambiguity'), salt: 34 },
    { source: both(after('ambiguity'), ['a2', 'ambiguity']), salt: 35 },
    { source: both(ambiguity, after('ambiguity')), salt: 36 },
    { source: both(before('ambiguity'), ambiguity), salt: 37 },
    { source: both(before('folded'), folded), salt: 38 },
    { source: both(folded, after('folded')), salt: 39 },
    { source: both(before('folded'), after('folded')), salt: 40 },
    { source: both(after('folded'), ['a2', 'folded']), salt: 41 },
    { source: both(['b2', 'folded'], before('folded')), salt: 42 },
    { source: both(both(before('ambiguity'), ambiguity), after('ambiguity')), salt: 43 },
    { source: both(shape, both(before('shape'), after('shape'))), salt: 44 },
    { source: both(traits, both(before('traits'), after('traits'))), salt: 45 },
    { source: both(ending, before('folded')), salt: 46 },
    { source: both(ending, after('folded')), salt: 47 },
    ...grains(clusters, (grain, n) => ({ source: before(grain), salt: 54 + n })),
    ...grains(clusters, (grain, n) => ({ source: after(grain), salt: 58 + n })),
    ...(clusters > FEW_GRAINS ? clusterPairs(clusters) : []),
  ];
}

function clusterPairs(clusters: number): Template[] {
  const middle: Source = ['w', MIDDLE_GRAIN];
  // How the word is usually written, beside how it is written here.
  const habit: Source = ['w', `cluster${clusters - 1}`];
  return [
    { source: both(middle, before(MIDDLE_GRAIN)), salt: 62 },
    { source: both(middle, after(MIDDLE_GRAIN)), salt: 63 },
    { source: both(before(MIDDLE_GRAIN), after(MIDDLE_GRAIN)), salt: 64 },
    { source: ['b2', MIDDLE_GRAIN], salt: 65 },
    { source: ['a2', MIDDLE_GRAIN], salt: 66 },
    { source: both(habit, traits), salt: 67, byFirst: true },
  ];
}

const tags = both('t1', 't2');

/** Features from the tags of the words before. */
export const HISTORY: readonly Template[] = [
  { source: 't1', salt: 70 },
  { source: 't2', salt: 71 },
  { source: tags, salt: 72 },
  { source: both('t1', folded), salt: 73 },
  { source: both(tags, folded), salt: 74 },
  { source: both('t1', ambiguity), salt: 75 },
  { source: both('t1', after('folded')), salt: 76 },
  { source: both('t1', after('ambiguity')), salt: 77 },
  { source: both(tags, ambiguity), salt: 78 },
  { source: both('t1', ending), salt: 79 },
  { source: both('t1', shape), salt: 80 },
];

const around = both('t1', 'n1');

/** Features from the tags that a first look gave to the word and to the words after it. */
export const FUTURE: readonly Template[] = [
  { source: 'n1', salt: 85 },
  { source: 'n2', salt: 86 },
  { source: both('n1', 'n2'), salt: 87 },
  { source: around, salt: 88 },
  { source: both('n1', folded), salt: 89 },
  { source: both('n1', ambiguity), salt: 90 },
  { source: both(around, ambiguity), salt: 91 },
  { source: both(around, folded), salt: 92 },
  { source: both('n1', ending), salt: 93 },
  { source: 'own', salt: 94 },
  { source: both('own', around), salt: 95 },
];
