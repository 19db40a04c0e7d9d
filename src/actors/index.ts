/** Who is named: gazetteer, mentions of actors, users' dictionaries, dating by office-holders. */
export * from './dictionaries/petrarch.ts';
export type { EntryKind, GazetteerEntry } from './gazetteer/entry.ts';
export { Gazetteer } from './gazetteer/gazetteer.ts';
export type { Place } from './gazetteer/gazetteer.ts';
export * from './gazetteer/load.ts';
export * from './gazetteer/memberships.ts';
export { readGazetteer } from './gazetteer/read.ts';
export type { NamedEntry } from './gazetteer/read.ts';
export type { ActorContext } from './mentions/context.ts';
export { findActors, nameActors } from './mentions/find.ts';
export type { NamedActors } from './mentions/find.ts';
export { isGuessed } from './mentions/guessed.ts';
export { publisherCode } from './mentions/publisher.ts';
export { boundPublication } from './window/boundPublication.ts';
export type { PublicationWindow } from './window/boundPublication.ts';
