/** The kinds of file of other people's event data that can be imported. */
export type ImportForm =
  | 'gdelt-events'
  | 'gdelt-mentions'
  | 'icews'
  | 'polecat'
  | 'phoenix'
  | 'phoenix-historical'
  | 'keds-cameo'
  | 'keds-weis'
  | 'plover';
