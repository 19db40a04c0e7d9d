/** The tempo of a relation: runs of rising conflict, and silence. */
export { escalation } from './escalation.ts';
export type { Escalation, Rise } from './escalation.ts';
export { silence } from './silence.ts';
export type { Gap, Silence } from './silence.ts';
export type { Tail } from './tail.ts';
