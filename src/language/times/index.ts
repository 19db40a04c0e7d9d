/** Time expressions: what they denote, counted from the day of publication, and which of them dates a predicate. */
export { findTimes } from './find.ts';
export type { TimeContext } from './window.ts';
export { isDateline } from './dateline.ts';
export { eventDate, type EventDate, type EventDateContext } from './event-date.ts';
export type { NumericOrder } from './calendar.ts';
export type { Resolved, Side } from './resolve.ts';
export { sideAt } from './tense.ts';
export { storyDay } from './story-day.ts';
export type { StoryDay } from './story-day.ts';
