/** What FNV-1a begins from. */
export const FNV_BASIS = 0x811c9dc5;

/** FNV-1a of a text's UTF-16 units, 0 to 2³² − 1. */
export function fnv1a(text: string, basis = FNV_BASIS): number {
  let hash = basis;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
