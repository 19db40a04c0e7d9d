import type { Actor, Column } from '../../core/index.ts';
import type { ExportedEvent } from './exportedEvent.ts';

const nameOf = (actor: Actor): string => actor.identifier_text ?? actor.entity_text;
const each = (actors: readonly Actor[], part: (actor: Actor) => string | null): string[] =>
  actors.map((actor) => part(actor) ?? '');

/** Events as a table: one row an event. The parts of actors are lists that run in step. */
export const EVENT_COLUMNS: readonly Column<ExportedEvent>[] = [
  { name: 'id', type: 'text', means: 'id of the event', value: ({ event }) => event.id },
  { name: 'date', type: 'day', means: 'first day', value: ({ event }) => event.date },
  { name: 'enddate', type: 'day', means: 'last day', value: ({ event }) => event.enddate },
  { name: 'date_basis', type: 'text', means: 'how the day is known', value: ({ event }) => event.date_basis },
  {
    name: 'actor',
    type: 'texts',
    means: 'who: ISO 3166 alpha-3, or a code of PLOVER',
    value: ({ event }) => each(event.actor, ({ code }) => code),
  },
  {
    name: 'actor_sector',
    type: 'texts',
    means: 'sector of each actor',
    value: ({ event }) => each(event.actor, ({ sector }) => sector),
  },
  {
    name: 'actor_name',
    type: 'texts',
    means: 'name of each actor',
    value: ({ event }) => each(event.actor, nameOf),
  },
  {
    name: 'recipient',
    type: 'texts',
    means: 'to whom; empty for what the actors do together',
    value: ({ event }) => each(event.recipient, ({ code }) => code),
  },
  {
    name: 'recipient_sector',
    type: 'texts',
    means: 'sector of each recipient',
    value: ({ event }) => each(event.recipient, ({ sector }) => sector),
  },
  {
    name: 'recipient_name',
    type: 'texts',
    means: 'name of each recipient',
    value: ({ event }) => each(event.recipient, nameOf),
  },
  { name: 'event', type: 'texts', means: 'PLOVER type', value: ({ event }) => event.event },
  { name: 'mode', type: 'texts', means: 'how: PLOVER modes', value: ({ event }) => event.mode },
  {
    name: 'context',
    type: 'texts',
    means: 'about what: PLOVER contexts',
    value: ({ event }) => event.context,
  },
  {
    name: 'quad_code',
    type: 'integer',
    means: '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict',
    value: ({ event }) => event.quad_code,
  },
  {
    name: 'event_scale',
    type: 'number',
    means: 'PLOVER score, −10 (conflict) to +10 (cooperation)',
    value: ({ event }) => event.event_scale,
  },
  { name: 'cameo', type: 'text', means: 'CAMEO code', value: ({ event }) => event.cameo },
  {
    name: 'modality',
    type: 'text',
    means: 'actual, future, hypothetical, negation or historical',
    value: ({ event }) => event.modality,
  },
  {
    name: 'reported_by',
    type: 'text',
    means: 'whose word it is: code',
    value: ({ event }) => event.reported_by?.code ?? null,
  },
  { name: 'initiatives', type: 'texts', means: 'what is at stake', value: ({ event }) => event.initiatives },
  {
    name: 'event_text',
    type: 'texts',
    means: 'the words of the act',
    value: ({ event }) => event.event_text,
  },
  { name: 'text', type: 'text', means: 'the sentence', value: ({ event }) => event.text },
  {
    name: 'sequence',
    type: 'integer',
    means: 'number of the sentence in its article, from 0',
    value: ({ event }) => event.text_info.sequence,
  },
  {
    name: 'start',
    type: 'integer',
    means: 'where the sentence begins in the article',
    value: ({ event }) => event.text_info.start,
  },
  { name: 'end', type: 'integer', means: 'where it ends', value: ({ event }) => event.text_info.end },
  { name: 'confidence', type: 'number', means: 'how sure, 0 to 1', value: ({ event }) => event.confidence },
  { name: 'rule', type: 'text', means: 'coding rule', value: ({ event }) => event.rule },
  { name: 'coder', type: 'text', means: 'name and version of the coder', value: ({ event }) => event.coder },
  { name: 'document', type: 'text', means: 'id of the article', value: ({ event }) => event.document },
  { name: 'title', type: 'text', means: 'its title', value: ({ title }) => title },
  { name: 'publisher', type: 'text', means: 'its publisher', value: ({ publisher }) => publisher },
  { name: 'published', type: 'day', means: 'day of its publication', value: ({ published }) => published },
  { name: 'url', type: 'text', means: 'its address', value: ({ url }) => url },
  {
    name: 'dataset',
    type: 'text',
    means: 'data set that it was imported from; "demarche" where it was coded here',
    value: ({ event }) => event.imported?.dataset ?? 'demarche',
  },
  {
    name: 'code',
    type: 'text',
    means: 'the code that the data set gives',
    value: ({ event }) => event.imported?.code ?? null,
  },
  {
    name: 'goldstein',
    type: 'number',
    means: 'Goldstein score that the data set gives',
    value: ({ event }) => event.imported?.goldstein ?? null,
  },
  {
    name: 'reports',
    type: 'integer',
    means: 'articles that report this act; of imported events, rows of the data set',
    value: ({ event, reports }) => event.imported?.reports ?? reports,
  },
  {
    name: 'lost',
    type: 'texts',
    means: 'what the mapping to PLOVER lost',
    value: ({ event }) => event.imported?.lost ?? [],
  },
  {
    name: 'same_as',
    type: 'text',
    means: 'id of the first report of this act, where another one stands for it',
    value: ({ event }) => event.same_as ?? null,
  },
];
