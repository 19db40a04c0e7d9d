export { stateNamed, stateOf, type MappedActor } from './actor.ts';
export { mappedActor, type ActorStyle } from './actors.ts';
export { cameoActor } from './cameo-actors.ts';
export { countryOfFips } from './fips.ts';
export { icewsActor } from './icews-actors.ts';
export { PLOVER_PARTS, eventKind, type EventKind, type Scheme } from './kinds.ts';
export { LOSSES, lossBit, lossesOf, ofRecipient, type Loss } from './losses.ts';
export { ploverToday, type PloverAct } from './plover.ts';
