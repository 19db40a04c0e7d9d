/**
 * Paragraphs of lines of plain text. Blank lines always part paragraphs; single line breaks part them too,
 * unless the text was wrapped at a fixed width, where a line breaks in the middle of a sentence.
 */
export function paragraphsOfLines(lines: readonly string[]): string[] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line === '') groups.push([]);
    else (groups[groups.length - 1] as string[]).push(line);
  }
  const wrapped = isWrapped(groups);
  const paragraphs: string[] = [];
  for (const group of groups) {
    if (group.length === 0) continue;
    if (wrapped) paragraphs.push(group.join(' '));
    else paragraphs.push(...group);
  }
  return paragraphs;
}

/** Whether most line breaks inside groups fall in the middle of a sentence. */
function isWrapped(groups: readonly string[][]): boolean {
  let breaks = 0;
  let inside = 0;
  for (const group of groups) {
    for (let i = 0; i + 1 < group.length; i++) {
      breaks++;
      const line = group[i] as string;
      if (line.length <= 120 && !/[.!?…:;]["”’')\]]*$/.test(line)) inside++;
    }
  }
  return breaks >= 2 && inside > breaks * 0.6;
}
