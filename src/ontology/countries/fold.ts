/**
 * A name in the form in which names are compared: lower case, without accents, full stops and apostrophes, hyphens as
 * spaces. "Côte d'Ivoire" and "cote divoire" are the same.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[.'’‘`]/g, '')
    .replace(/[-–/\s]+/g, ' ')
    .trim();
}
