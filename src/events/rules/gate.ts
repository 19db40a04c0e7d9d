import type { SlotTest } from './model.ts';

/**
 * A slot that must hold something for a pattern to fit, so that most patterns of a word are passed over at a glance; null
 * where none must. What stands behind a test for acts is not asked before it: which act a word names may rest on the
 * order of asking.
 */
export function gateOf(tests: readonly SlotTest[]): string | null {
  for (const { slot, negated, types } of tests) {
    if (!negated && slot !== 'modifier') return slot;
    if (types !== null) return null;
  }
  return null;
}
