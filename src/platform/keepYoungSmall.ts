import { setFlagsFromString } from 'node:v8';

/**
 * From now on the engine takes no more room for new objects than it has. For commands that run long over rows they
 * soon forget: up to 48 MB, which would be filled with what nobody needs, for a few hundredths of processor time.
 */
export function keepYoungSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
