/**
 * A map from 32-bit hashes to small numbers in two typed arrays: open addressing, loads without parsing.
 * Keys are hashes of words; two words with one hash share an entry (about one word in 100,000 does).
 */
export interface HashTable {
  /** Hash of each slot's word; 0 marks an empty slot. */
  keys: Int32Array;
  values: Uint16Array;
}

/** Value of a hash, or −1. */
export function lookUp(table: HashTable, hash: number): number {
  const mask = table.keys.length - 1;
  const key = hash === 0 ? 1 : hash;
  let slot = (Math.imul(key, 0x9e3779b1) >>> 0) & mask;
  for (;;) {
    const found = table.keys[slot] as number;
    if (found === key) return table.values[slot] as number;
    if (found === 0) return -1;
    slot = (slot + 1) & mask;
  }
}

/** Builds a table at most 60 % full. Of entries with one hash the first stays. */
export function buildHashTable(entries: Iterable<readonly [hash: number, value: number]>): HashTable {
  const list = [...entries];
  let size = 16;
  while (list.length > size * 0.6) size *= 2;
  const keys = new Int32Array(size);
  const values = new Uint16Array(size);
  for (const [hash, value] of list) {
    const key = hash === 0 ? 1 : hash;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 0) & (size - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
    if (keys[slot] === key) continue;
    keys[slot] = key;
    values[slot] = value;
  }
  return { keys, values };
}
