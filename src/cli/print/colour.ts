/** Terminal colours; off unless the output is a terminal, as NO_COLOR and pipes expect. */
export interface Palette {
  bold: (text: string) => string;
  quiet: (text: string) => string;
  cooperation: (text: string) => string;
  conflict: (text: string) => string;
}

function painter(enabled: boolean, code: string): (text: string) => string {
  return (text) => (enabled ? `\u001B[${code}m${text}\u001B[0m` : text);
}

/** The palette for a stream. Purple for cooperation and orange for conflict: told apart by every eye. */
export function paletteFor(stream: { isTTY?: boolean }, environment: NodeJS.ProcessEnv): Palette {
  const enabled =
    stream.isTTY === true && environment['NO_COLOR'] === undefined && environment['TERM'] !== 'dumb';
  return {
    bold: painter(enabled, '1'),
    quiet: painter(enabled, '2'),
    cooperation: painter(enabled, '38;5;98'),
    conflict: painter(enabled, '38;5;172'),
  };
}
