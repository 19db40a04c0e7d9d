import { requireCountry } from '../../ontology/index.ts';
import { given } from '../../core/index.ts';
import { STANDARD_WEIGHTS } from '../../measures/index.ts';
import type { DyadQuery } from '../../store/index.ts';
import type { Io } from '../io.ts';
import { write, writeJson } from '../io.ts';
import { scopeOf } from '../options.ts';
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
  const { by = 'month', from, to, source: dataset, context, deeds } = options;
  const pair = { first: requireCountry(a), second: requireCountry(b), by };
  const asked: DyadQuery = { ...pair, ...given({ from, to, dataset, context }) };
  const { answerSeries, readClaim } = await import('../../server/index.ts');
  // What cannot be read is said before the store is opened.
  if (options.claim !== undefined) readClaim(options.claim);
  if (options.why !== undefined) parseTwoPeriods(options.why);
  const sections = await withStore(
    io,
    options.db,
    'read',
    async (store) => {
      const weights = deeds === undefined ? STANDARD_WEIGHTS : { verbal: 1, material: deeds };
      const series = await answerSeries(store, { ...asked, weights });
      const question: DyadQuestion = { store, asked, options, series, palette: io.palette };
      const answered: Section[] = [];
      for (const section of SECTIONS) answered.push(await section(question));
      return answered;
    },
    scopeOf(options),
  );
  if (options.json === true) await writeJson(io, Object.assign({}, ...sections.map(({ json }) => json)));
  else await write(io, sections.map(({ text }) => text).join(''));
}
