import type { Page } from '../html/tree.ts';
import { type Block, readBlocks } from '../main/blocks.ts';
import { prune } from '../main/prune.ts';
import { letters } from '../main/refine.ts';
import { announcedBy, markBeside } from './beside.ts';
import type { DateCandidate } from './pageDate.ts';
import { findDays, type NumberOrder } from './recognise.ts';

/** Longest line that can be a date line. */
const LONGEST_LINE = 160;

/** The lines of a block, each as a block of its own. */
function linesOf(block: Block): Block[] {
  if (block.text.length > 2000 || !block.text.includes('\n')) return [block];
  return block.text.split('\n').map((text) => ({ ...block, text }));
}

/** Weekdays and hours that stand beside a day. */
const CLOCK_WORDS =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tue|wed|thu|fri|sat|sun)\b|\d{1,2}:\d\d|\b[ap]m\b|\b(?:uhr|est|edt|gmt|utc|pst|pdt|bst|ist|cet)\b/gi;

/**
 * Days written on the page in plain sight without any markup that says so: "Posted on 5 May 2014", a line
 * with nothing but a day near the headline, "Last revised: …".
 */
export function textDates(page: Page, order: NumberOrder | null): DateCandidate[] {
  const beside = markBeside(page);
  const blocks = readBlocks(page, prune(page, 'tags')).flatMap(linesOf);
  const heading = blocks.findIndex((block) => block.tag === 'h1');
  const found: { candidate: DateCandidate; rank: number }[] = [];
  for (let i = 0; i < blocks.length && found.length < 40; i++) {
    const block = blocks[i] as Block;
    if (block.text.length > LONGEST_LINE || !/\d/.test(block.text)) continue;
    const day = findDays(block.text, order)[0];
    if (day === undefined) continue;
    const before = block.text.slice(0, day.at);
    const announced = announcedBy(before);
    const published = announced === 'published' || /^by\s+\p{Lu}/iu.test(before);
    const modified = announced === 'modified';
    const rest = letters(block.text.replace(day.words, '').replace(CLOCK_WORDS, '')).length;
    const alone = rest <= 24;
    const near = heading === -1 ? i < 30 : Math.abs(i - heading) <= 6;
    const aside = beside[block.element.index] === 1;
    // Footers say when a page was last changed; other parts beside the article speak of other articles.
    if (aside ? !modified : !published && !modified && !alone) continue;
    // A lone day far from the headline may belong to anything.
    const confidence =
      (published ? 0.75 : modified ? 0.5 : near && rest <= 6 ? 0.7 : near ? 0.4 : 0.35) *
      (day.ambiguous === true ? 0.6 : 1);
    const rank =
      (published ? 2 : 0) +
      (near ? 2 : 0) +
      (alone ? 1 : 0) -
      (modified ? 1.5 : 0) -
      (aside ? 3 : 0) -
      i / 10_000;
    found.push({
      candidate: {
        day: day.day,
        basis: 'text',
        evidence: block.text.slice(0, 80),
        confidence,
        ...(modified ? { modified: true } : {}),
      },
      rank,
    });
  }
  return found.sort((a, b) => b.rank - a.rank).map((entry) => entry.candidate);
}
