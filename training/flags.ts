/** The values of a flag that may be given more than once: `--raw A --raw B`. */
export function valuesOf(flag: string): string[] {
  const { argv } = process;
  return argv.flatMap((argument, at) =>
    argument === flag && argv[at + 1] !== undefined ? [argv[at + 1] as string] : [],
  );
}
