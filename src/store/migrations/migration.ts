/** One step of the schema. A released step never changes; a further change is a further step. */
export interface Migration {
  /** 1, 2, 3 … without gaps. */
  version: number;
  name: string;
  statements: readonly string[];
}
