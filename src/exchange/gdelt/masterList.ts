import type { Day } from '../../core/index.ts';

/** One file of GDELT's master list. */
export interface ListedFile {
  /** `20150218230000.export.CSV.zip` */
  name: string;
  bytes: number;
  /** In lower-case hexadecimal digits. */
  md5: string;
}

/** What of GDELT is wanted. */
export interface Wanted {
  /** First and last day, both included. */
  from: Day;
  to: Day;
  kinds: readonly ('export' | 'mentions')[];
}

const NAME = /^(\d{8})\d{6}\.(?:translation\.)?(export|mentions)\.CSV\.zip$/i;

/**
 * A line of the master list (size, MD5, address) as a file, if it is one that is wanted. Only the name is taken from
 * the address, and only if it is made like those of GDELT: a list cannot send anyone anywhere else.
 */
export function listedFile(line: string, { from, to, kinds }: Wanted): ListedFile | undefined {
  const [size = '', md5 = '', address = ''] = line.trim().split(/\s+/);
  const name = address.slice(address.lastIndexOf('/') + 1);
  const [, digits = '', kind = ''] = NAME.exec(name) ?? [];
  if (!/^\d+$/.test(size) || !/^[0-9a-f]{32}$/i.test(md5) || digits === '') return undefined;
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const isWanted = day >= from && day <= to && kinds.some((wanted) => wanted === kind.toLowerCase());
  return isWanted ? { name, bytes: Number(size), md5: md5.toLowerCase() } : undefined;
}
