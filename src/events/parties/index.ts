/** Who acts on whom in a hit. */
export { isKnown } from './filler.ts';
export { type Parties, PartyFinder } from './find.ts';
export { settleOwners } from './owners.ts';
