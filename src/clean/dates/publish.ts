import { addDays, type Day, daysBetween, isDay, type Published } from '../../core/index.ts';
import type { AddressDate } from './addresses.ts';
import type { DateCandidate } from './pageDate.ts';

/** Before this day there were no news pages. */
const FIRST_PAGE: Day = '1994-01-01';

/** Days by which the zones of writer and reader can differ. */
const ZONE_SLACK_DAYS = 1;

/** All that is known about the day of a document. */
export interface DateClues {
  /** As the source stated it beside the content. */
  given?: Day | undefined;
  address?: AddressDate | undefined;
  /** From the page itself, best first. */
  candidates: readonly DateCandidate[];
  /** When the bytes were fetched: the document cannot be younger. */
  fetched?: Day | undefined;
  /** Today, where the caller says so: the document cannot be younger. */
  asOf?: Day | undefined;
  /** A day in the page's header that is the day somebody looked at it. */
  visit?: { day: Day; evidence: string };
}

/** Chooses the publication day. Without a clue the day is null; it is never guessed. */
export function choosePublished(clues: DateClues): Published {
  const limit = [clues.fetched, clues.asOf, clues.visit?.day]
    .filter((day) => day !== undefined && isDay(day))
    .reduce<Day | undefined>(
      (least, day) => (least === undefined || (day !== undefined && day < least) ? day : least),
      undefined,
    );
  const newest = limit === undefined ? undefined : addDays(limit, ZONE_SLACK_DAYS);
  const plausible = (day: Day): boolean => day >= FIRST_PAGE && (newest === undefined || day <= newest);
  if (clues.given !== undefined && isDay(clues.given)) {
    const note =
      newest !== undefined && clues.given > newest
        ? { note: 'the stated day lies after the day the page was read' }
        : {};
    return {
      date: clues.given,
      basis: 'given',
      evidence: `date: ${clues.given}`,
      earliest: clues.given,
      latest: clues.given,
      confidence: 0.97,
      ...note,
    };
  }
  const candidates = clues.candidates.filter((candidate) => plausible(candidate.day));
  const unchanged = candidates.filter((candidate) => candidate.modified !== true);
  const stated = unchanged.find((candidate) => candidate.confidence >= BELIEVED) ?? surest(unchanged);
  // A day that says it is the last change tells more than one that says nothing.
  const best =
    stated !== undefined && stated.confidence < 0.45 && candidates.some(isChange) ? undefined : stated;
  const { address } = clues;
  if (address?.day !== null && address?.day !== undefined && plausible(address.day)) {
    // Sites that moved restamp their fields; the address keeps the day it was made on.
    if (best === undefined || Math.abs(daysBetween(address.day, best.day)) > 2 || best.confidence < 0.9)
      return exact({ day: address.day, basis: 'url', evidence: address.words, confidence: 0.93 });
    return exact({ ...best, confidence: 0.97 });
  }
  if (best !== undefined) {
    const inMonth =
      address === undefined ||
      (best.day >= addDays(address.earliest, -2) && best.day <= addDays(address.latest, 2));
    if (inMonth) return exact(best);
    const fitting = candidates.find(
      (candidate) =>
        candidate.modified !== true &&
        candidate.day >= (address?.earliest ?? '') &&
        candidate.day <= (address?.latest ?? ''),
    );
    if (fitting !== undefined) return exact(fitting);
    return exact({ ...best, confidence: best.confidence * 0.7 });
  }
  const changed = candidates.find(isChange) ?? candidates[0];
  if (changed !== undefined)
    return {
      date: changed.day,
      basis: changed.basis,
      evidence: changed.evidence,
      earliest: address?.earliest ?? null,
      latest: changed.day,
      confidence: changed.confidence,
      note: 'this is the day of the last change; the page may be older',
    };
  if (address !== undefined)
    return {
      date: null,
      basis: 'url',
      evidence: address.words,
      earliest: address.earliest,
      latest: address.latest,
      confidence: 0,
      note: 'the address tells the month only',
    };
  if (clues.visit !== undefined)
    return {
      date: null,
      basis: 'page-header',
      evidence: clues.visit.evidence,
      earliest: null,
      latest: clues.visit.day,
      confidence: 0,
      note: 'the day in the page header is the day of a visit; the page may be much older',
    };
  if (clues.fetched !== undefined && isDay(clues.fetched))
    return {
      date: null,
      basis: 'fetched',
      evidence: clues.fetched,
      earliest: null,
      latest: clues.fetched,
      confidence: 0,
      note: 'only the day of the visit is known; the page may be older',
    };
  return { date: null, basis: null, earliest: null, latest: null, confidence: 0 };
}

/** Confidence from which the first candidate is taken without looking further. */
const BELIEVED = 0.6;

function surest(candidates: readonly DateCandidate[]): DateCandidate | undefined {
  let best: DateCandidate | undefined;
  for (const candidate of candidates)
    if (best === undefined || candidate.confidence > best.confidence) best = candidate;
  return best;
}

function isChange(candidate: DateCandidate): boolean {
  return candidate.modified === true && candidate.confidence >= 0.45;
}

function exact(candidate: DateCandidate): Published {
  const sure = candidate.confidence >= 0.75;
  return {
    date: candidate.day,
    basis: candidate.basis,
    evidence: candidate.evidence,
    earliest: sure ? candidate.day : null,
    latest: candidate.day,
    confidence: Math.round(candidate.confidence * 100) / 100,
  };
}
