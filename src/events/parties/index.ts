/** Who acts on whom in a hit. */
export { areSeveralStates, isKnown } from './filler.ts';
export { type Parties, PartyFinder } from './find.ts';
export { settleOwners } from './owners.ts';
