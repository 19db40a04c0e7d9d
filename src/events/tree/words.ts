import { lemmaKey } from '../rules/index.ts';

/** Word lists by which clauses are read. */

/** Nouns of time: "last week" is no object. */
export const TIMES = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'day', 'week', 'month', 'year', 'today', 'yesterday', 'tomorrow', 'morning', 'evening', 'night', 'afternoon', 'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'time', 'hour', 'minute', 'decade', 'weekend', 'way', 'summer', 'winter', 'spring', 'autumn', 'percent', '%']); // prettier-ignore

/** What is written or said, and speaks for whoever wrote or said it. */
export const WRITINGS = new Set(['resolution', 'letter', 'statement', 'report', 'bill', 'law', 'declaration', 'communique', 'message', 'note', 'petition', 'decree', 'order', 'speech', 'tweet', 'article', 'document', 'motion', 'ruling', 'text', 'licence', 'license', 'directive', 'notice', 'edict', 'circular', 'memorandum', 'memo', 'ordinance', 'regulation', 'legislation', 'act', 'amendment', 'warrant', 'injunction', 'verdict', 'judgment', 'judgement', 'fatwa', 'manifesto', 'leaflet', 'appeal', 'cable', 'telegram', 'email', 'editorial', 'dossier', 'communiqué', 'proclamation', 'instruction', 'sermon', 'homily', 'address', 'video', 'recording', 'post', 'booklet', 'pamphlet', 'advertisement', 'brief'].map(lemmaKey)); // prettier-ignore

/** What one calls, visits or meets another to do oneself: "called him to congratulate him". */
export const SPEAKING = new Set(['congratulate', 'discuss', 'explain', 'assure', 'thank', 'inform', 'convey', 'express', 'brief', 'condole', 'wish', 'reassure', 'apologize', 'talk', 'complain']); // prettier-ignore

/** Verbs that make or ask somebody else to speak: "prompted the minister to complain". */
export const CAUSING = new Set(['prompt', 'lead', 'force', 'cause', 'push', 'prod', 'provoke', 'tell', 'ask', 'urge', 'order', 'allow', 'oblige', 'compel']); // prettier-ignore

/** Particles that parsers take for prepositions. */
export const PARTICLES = new Set(['off', 'out', 'up', 'down', 'away', 'back', 'over', 'aside']);
/** "accused X of shelling", "thanked X for helping": whom somebody judges did it. */
export const CHARGING = new Set(['accuse', 'suspect', 'convict', 'acquit', 'blame', 'charge', 'clear', 'criticize', 'condemn', 'denounce', 'praise', 'thank', 'fault', 'arrest', 'punish', 'fine', 'jail', 'sentence', 'reproach', 'commend', 'stop', 'prevent', 'keep', 'dissuade', 'deter', 'bar', 'ban', 'detain', 'expel', 'rebuke', 'indict', 'try', 'hold', 'sanction', 'blacklist', 'penalize', 'investigate', 'prosecute', 'sue', 'censure', 'reprimand', 'slam', 'hail', 'applaud', 'sack', 'dismiss', 'execute', 'suspend', 'honor', 'award'].map(lemmaKey)); // prettier-ignore
/** Prepositions before what they are judged for. */
export const CHARGES = new Set(['of', 'for', 'with', 'from']);
/** Verbs by which an authority does what it wants done: "ordered the station closed". */
export const ORDERING = new Set(['order', 'command', 'decree', 'have']);
/** Nouns of what somebody is thought to have done: "arrested on charges of spying". */
export const SUSPICIONS = new Set(['charge', 'suspicion', 'accusation', 'allegation', 'claim', 'ground']);
/** What a third does for two who come together. */
export const BROKERING = new Set(['broker', 'mediate', 'negotiate', 'facilitate', 'arrange', 'sponsor', 'host', 'convene']); // prettier-ignore
