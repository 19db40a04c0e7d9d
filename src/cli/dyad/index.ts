import { requireCountry } from '../../ontology/index.ts';
import { parseClaim } from '../../measures/index.ts';
import type { Io } from '../io.ts';
import { write, writeJson } from '../io.ts';
import { withStore } from '../withStore.ts';
import { breadthSection } from './breadth.ts';
import { claimSection } from './claim.ts';
import { courseSection } from './course.ts';
import { movementSection } from './movement.ts';
import type { DyadOptions, DyadQuestion, Section } from './section.ts';
import { parseTwoPeriods, whySection } from './why.ts';

/** The parts of the answer in the order in which they are printed; a new measure is a new line here. */
const SECTIONS: readonly ((question: DyadQuestion) => Section | Promise<Section>)[] = [
  claimSection,
  courseSection,
  breadthSection,
  movementSection,
  whySection,
];

/** Asks the store for a dyad's series and prints every section of it, or one JSON object of them all. */
export async function showDyad(io: Io, a: string, b: string, options: DyadOptions): Promise<void> {
  const [first, second] = [requireCountry(a), requireCountry(b)];
  // What cannot be read is said before the store is opened.
  if (options.claim !== undefined) parseClaim(options.claim);
  if (options.why !== undefined) parseTwoPeriods(options.why);
  const { answerSeries } = await import('../../server/index.ts');
  const sections = await withStore(io, options.db, 'read', async (store) => {
    const { by = 'month', from, to, source } = options;
    const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const of = source === undefined ? {} : { dataset: source };
    const series = await answerSeries(store, { first, second, by, ...range, ...of });
    const question: DyadQuestion = { store, first, second, options, series, palette: io.palette };
    const answered: Section[] = [];
    for (const section of SECTIONS) answered.push(await section(question));
    return answered;
  });
  if (options.json === true) await writeJson(io, Object.assign({}, ...sections.map(({ json }) => json)));
  else await write(io, sections.map(({ text }) => text).join(''));
}
