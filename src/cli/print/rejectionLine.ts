import type { Rejection } from '../../core/index.ts';

/** One rejection for the terminal: where, why, and what to do. */
export function rejectionLine({ source, position, code, reason, advice }: Rejection): string {
  const place = position === undefined ? source : `${source}, ${position}`;
  return `demarche: ${place}: ${reason} [${code}]${advice === undefined ? '' : `\n  ${advice}`}`;
}
