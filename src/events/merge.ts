import { accountedFor, type CodedEvent } from './finish.ts';

/** What the joining of reports asks of where they stand. */
export interface Standing {
  /** Whether a noun tells of the act: "the meeting". */
  isNoun: (report: CodedEvent) => boolean;
  /** Whether it stands in the title. */
  isTitle: (report: CodedEvent) => boolean;
}

/**
 * Joins repeated reports of one act within a document: same type and sides, and dates that do not contradict
 * each other. The surest report stays; the words of the others are added to its evidence. A title tells in fewer words
 * what the text tells in full: what both tell of the same parties is one act, as the text has it.
 */
export function mergeReports(coded: readonly CodedEvent[], { isNoun, isTitle }: Standing): CodedEvent[] {
  const kept: CodedEvent[] = [];
  const again = new Map<CodedEvent, string[]>();
  for (const report of coded) {
    const inTitle = isTitle(report);
    const known = kept.find((other) => (inTitle ? isSameAsTitle(other, report) : isSameAct(other, report, isNoun(other) || isNoun(report)))); // prettier-ignore
    if (known === undefined) {
      kept.push(report);
      continue;
    }
    const [better, worse] =
      !inTitle && report.event.confidence > known.event.confidence + 0.1 ? [report, known] : [known, report];
    for (const words of worse.event.event_text)
      if (!better.event.event_text.includes(words)) better.event.event_text.push(words);
    if (inTitle && better.event.rule === worse.event.rule)
      better.event.event_loc ??= worse.event.event_loc ?? null;
    const told = again.get(better) ?? [];
    again.set(better, [...told, `told again in sentence ${worse.event.text_info.sequence}`]);
    if (better === report) kept[kept.indexOf(known)] = report;
  }
  const whole = kept.map((report) => withSteps(report, again.get(report) ?? []));
  return whole.toSorted((a, b) => a.event.text_info.sequence - b.event.text_info.sequence);
}

function withSteps(report: CodedEvent, more: readonly string[]): CodedEvent {
  if (more.length === 0) return report;
  return accountedFor(report.event, () => ({ ...report.trace, steps: [...report.trace.steps, ...more] }));
}

const codes = (actors: CodedEvent['event']['actor']) => actors.map((actor) => actor.code).toSorted().join(' '); // prettier-ignore

/** Whether the same states are on two sides, all of them known. */
function areOfSame(a: CodedEvent['event']['actor'], b: CodedEvent['event']['actor']): boolean {
  return a.length === b.length && !a.some(({ code }) => code === '---') && codes(a) === codes(b);
}

/** Words of a name: those that begin with a capital and are no title. */
function nameWords(actor: CodedEvent['event']['actor'][number]): Set<string> {
  const text = `${actor.identifier_text ?? ''} ${actor.entity_text}`;
  const words = text.split(/[^\p{L}\p{N}'’]+/u).filter((word) => /^\p{Lu}/u.test(word) && !TITLES.has(word));
  return new Set(words);
}

const TITLES = new Set(['President', 'Prime', 'Minister', 'Foreign', 'Secretary', 'Chancellor', 'King', 'Queen', 'His', 'Her', 'Excellency', 'The', 'They', 'He', 'She', 'We', 'It', 'Deputy', 'General', 'Both', 'Sultan', 'Senior', 'Mr', 'Mrs', 'Dr', 'Defence', 'Defense', 'Vice', 'Crown', 'Prince', 'State', 'Government']); // prettier-ignore

/** Two persons of one state are two: "met the president" and "met the speaker" are not one meeting. */
function mayBeSame(a: CodedEvent['event']['actor'], b: CodedEvent['event']['actor']): boolean {
  return a.every((actor) => {
    const own = nameWords(actor);
    const others = b.filter((other) => other.code === actor.code).map(nameWords);
    // A side named only by its country, an office or a pronoun may be anybody of that country.
    if (own.size === 0 || actor.sector === null || others.some((words) => words.size === 0)) return true;
    return others.some((words) => [...words].some((word) => own.has(word))) || b.some((other) => other.code === actor.code && other.sector === null); // prettier-ignore
  });
}

function isSpeaker(actors: CodedEvent['event']['actor']): boolean {
  return actors.length > 0 && actors.every(({ entity_text }) => /^(?:I|we)$/i.test(entity_text));
}

/** Whether a sentence tells of the act of a title, and names all the parties that the title names. */
function isSameAsTitle({ event: told }: CodedEvent, { event: title }: CodedEvent): boolean {
  // What is still to come is told by the rule of the act itself: a visit that is ahead is AGREE.
  const alike = told.event[0] === title.event[0] || told.rule === title.rule;
  if (!alike || told.text_info.sequence === title.text_info.sequence) return false;
  const parties = new Set([...told.actor, ...told.recipient].map(({ code }) => code));
  const named = [...title.actor, ...title.recipient].map(({ code }) => code).filter((code) => code !== '---');
  return named.length > 0 && named.every((code) => parties.has(code));
}

/** Unknown parties are never taken for one another, and two acts in one sentence are two. */
function isSameAct(a: CodedEvent, b: CodedEvent, named: boolean): boolean {
  const [x, y] = [a.event, b.event];
  if (x.text_info.sequence === y.text_info.sequence) return false;
  if (x.event[0] !== y.event[0] || x.mode[0] !== y.mode[0] || x.modality !== y.modality) return false;
  if (!areOfSame(x.actor, y.actor) || !areOfSame(x.recipient, y.recipient)) return false;
  // "I welcome the pact … I welcome these steps": who speaks for himself tells no act again, he does another.
  if (isSpeaker(x.actor) && isSpeaker(y.actor)) return false;
  if (!mayBeSame(x.actor, y.actor) || !mayBeSame(x.recipient, y.recipient)) return false;
  const sameWords = x.event_text.some((words) => y.event_text.includes(words));
  // "met" and "the meeting" are one act; "discussed" and "exchanged views" are two.
  if (!sameWords && !(named && x.rule === y.rule)) return false;
  if (x.date === null || y.date === null) return true;
  return x.date <= (y.enddate ?? y.date) && y.date <= (x.enddate ?? x.date);
}
