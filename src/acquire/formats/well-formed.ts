/** Text that every store and every encoder can take: no half surrogate pairs and no zero characters. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}|\0/gu, '\uFFFD');
}
