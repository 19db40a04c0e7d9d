import type { ActorMention, Day } from '../../core/index.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { loadGazetteer } from '../gazetteer/load.ts';
import { officeEvidence } from './evidence.ts';
import type { OfficeEvidence } from './evidence.ts';

/** The window in which a text must have been written, told by who holds which office in it. */
export interface PublicationWindow {
  /** First day on which all of them were in office; null where no first day is known. */
  earliest: Day | null;
  /** Last such day; null where they still are. */
  latest: Day | null;
  /** One line for each office-holder that bounds the window. */
  evidence: string[];
  /** Share (0–1) of the named office-holders that fit the window. */
  agreement: number;
}

const BEGINNING = '0001-01-01';
const END = '9999-12-31';

function holding(evidence: OfficeEvidence, day: Day): { from: Day; to: Day } | undefined {
  const term = evidence.terms.find(({ from, to }) => (from ?? BEGINNING) <= day && day <= (to ?? END));
  return term === undefined ? undefined : { from: term.from ?? BEGINNING, to: term.to ?? END };
}

/**
 * The days on which all office-holders named in a text held their offices at once; with some that do not fit (they
 * are of another time) the days on which most did. Null when the text names none, or when fewer than six in ten fit.
 *
 * "Prime Minister A met his counterpart B" bounds the day by the terms of both.
 */
export function boundPublication(
  article: { text: string },
  mentions: readonly ActorMention[],
  gazetteer: Gazetteer = loadGazetteer(),
): PublicationWindow | null {
  const evidence = officeEvidence(article.text, mentions, gazetteer);
  const total = evidence.reduce((sum, each) => sum + each.weight, 0);
  if (total === 0) return null;
  const starts = new Set(evidence.flatMap((each) => each.terms.map((term) => term.from ?? BEGINNING)));
  let best: { day: Day; weight: number } | undefined;
  for (const day of [...starts].sort()) {
    const weight = evidence.reduce(
      (sum, each) => sum + (holding(each, day) === undefined ? 0 : each.weight),
      0,
    );
    // Of equally good windows the later one: texts look back more than ahead.
    if (best === undefined || weight >= best.weight) best = { day, weight };
  }
  if (best === undefined || best.weight / total < 0.6) return null;
  let earliest = BEGINNING;
  let latest = END;
  const lines = new Set<string>();
  for (const each of evidence) {
    const term = holding(each, best.day);
    if (term === undefined) continue;
    if (term.from > earliest) earliest = term.from;
    if (term.to < latest) latest = term.to;
    const until = term.to === END ? 'today' : term.to;
    lines.add(`${each.name}, ${each.office}, ${term.from === BEGINNING ? '…' : term.from} to ${until}`);
  }
  return {
    earliest: earliest === BEGINNING ? null : earliest,
    latest: latest === END ? null : latest,
    evidence: [...lines],
    agreement: best.weight / total,
  };
}
