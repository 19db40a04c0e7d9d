import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

const SHELLED = 'Villages along the Line of Control, from which most people have fled, were shelled again overnight by Pakistani artillery, an Indian army spokesman said, adding that a girl of six had lost a leg.'; // prettier-ignore
const RECOMMENDED = "Facebook and Google, which earn most of their money from advertisements, should pay publishers for the news they show, Australia's competition watchdog recommended on Friday in a report that the companies had tried to block."; // prettier-ignore

describe('who speaks at the end of a sentence', () => {
  it.each([
    [SHELLED, 'Villages', 'nsubj:pass shelled'],
    [SHELLED, 'spokesman', 'nsubj said'],
    [RECOMMENDED, 'recommended', 'root '],
    [RECOMMENDED, 'pay', 'ccomp recommended'],
    ['The premier said the villages were shelled.', 'premier', 'nsubj said'],
  ])('%s: %s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  });
});
