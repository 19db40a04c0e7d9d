/** The fields of one line; quotation marks are looked at where commas part them. */
export function lineFields(line: string, delimiter: string): string[] {
  if (delimiter !== ',') return line.split(delimiter);
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) {
      fields.push(field);
      field = '';
    } else field += character;
  }
  return [...fields, field];
}
