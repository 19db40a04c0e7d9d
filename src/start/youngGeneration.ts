import { setFlagsFromString } from 'node:v8';

/**
 * From now on the engine takes no more room for new objects than it has. For commands that run long over rows they
 * soon forget: up to 48 MB, which would be filled with what nobody needs, for a few hundredths of processor time.
 */
export function keepYoungSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * From now on the engine takes all its room for new objects when it first needs more. For what loads much that stays:
 * a small room fills often, and each time all that is new in it would be copied.
 */
export function growYoungAtOnce(): void {
  setFlagsFromString('--semi-space-growth-factor=16');
}

/** As the engine does by itself. */
export function growYoungAsUsual(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
}
