/** What states stand for and against: initiatives, and where each actor stands on them. */
export { findInitiatives, type InitiativeFindings, type InitiativeInput } from './find.ts';
