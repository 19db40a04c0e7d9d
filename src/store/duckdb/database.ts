import { DuckDBInstance, JSDuckDBValueConverter } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { collectGarbage } from '../../platform/index.ts';
import { storeError } from './errors.ts';
import { removeSpill, spillFolder } from './spillFolder.ts';

/** Values that queries are given; lists go in as JSON text. */
export type Parameters = Readonly<Record<string, string | number | boolean | null>>;

/** What queries need of a database: rows for a fixed text and named parameters. */
export interface Queryable {
  /** All rows of a query. Cast 64-bit counts to INTEGER or DOUBLE and days to VARCHAR in the text. */
  rows<Row>(sql: string, parameters?: Parameters): Promise<Row[]>;
}

/** What long answers need: rows one after another. */
export interface Streamable {
  stream<Row>(sql: string, parameters?: Parameters): AsyncGenerator<Row>;
}

/** How a database is run. */
export interface DatabaseOptions {
  memoryMegabytes: number;
  threads: number;
  checkpointKilobytes?: number;
  /** Another database, to be read under the name `old`. */
  beside?: string;
  /** Files, and one folder, that queries may read besides; given only to an import. Default: none. */
  readable?: ReadablePlaces;
}

/** What an import may read: the files that the user named, and the folder into which archives are unpacked. */
export interface ReadablePlaces {
  files: readonly string[];
  folder?: string;
}

/**
 * The form of the files that are made: the first that packs a column of words in one pass, which every DuckDB since
 * 1.3 reads. The older one, which DuckDB 1.5 makes unless it is told otherwise, costs an import a sixth more.
 */
const STORAGE_FORM = 'v1.3.0';

const textLiteral = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * A database file is only ever itself: no query may reach other files, the network or extensions, save another
 * database beside it or the places that an import is given, and nothing may change that any more.
 */
async function lockUp(
  connection: DuckDBConnection | undefined,
  { beside, readable }: DatabaseOptions,
): Promise<void> {
  if (beside !== undefined) await connection?.run(`ATTACH ${textLiteral(beside)} AS old (READ_ONLY)`);
  if (readable !== undefined) {
    await connection?.run(`SET allowed_paths = [${readable.files.map(textLiteral).join(', ')}]`);
    if (readable.folder !== undefined)
      await connection?.run(`SET allowed_directories = [${textLiteral(readable.folder)}]`);
  }
  await connection?.run('SET enable_external_access = false');
  await connection?.run('SET lock_configuration = true');
}

const READERS = 3;

/** Values of a stream that are read before the chunks they lay in are given back: some megabytes of texts. */
const VALUES_HELD = 60_000;

/** Numbers of layers, so that no two have one name. */
let layers = 0;

/** An open DuckDB file: one connection that writes, and a few that read beside it. */
export class Database implements Queryable, Streamable {
  readonly path: string;
  readonly #instance: DuckDBInstance;
  readonly #writer: DuckDBConnection;
  readonly #readers: DuckDBConnection[];
  /** The catalog of a layer; undefined for the file itself. */
  readonly #layer: string | undefined;
  /** A folder that goes with this database when it is closed. */
  #spill: string | undefined;
  #turn = 0;

  private constructor(
    path: string,
    instance: DuckDBInstance,
    connections: DuckDBConnection[],
    layer?: string,
  ) {
    this.path = path;
    this.#instance = instance;
    const [writer, ...readers] = connections;
    this.#writer = writer as DuckDBConnection;
    this.#readers = readers;
    this.#layer = layer;
  }

  /** @throws DemarcheError `store.*` with advice. */
  static async open(path: string, options: DatabaseOptions & { readOnly: boolean }): Promise<Database> {
    let instance: DuckDBInstance | undefined;
    // Whoever writes is alone; readers are not. Without a folder nothing is put down, for memory alone is safe.
    const spill = options.readOnly ? spillFolder() : undefined;
    try {
      instance = await DuckDBInstance.create(path, {
        access_mode: options.readOnly ? 'READ_ONLY' : 'READ_WRITE',
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
        memory_limit: `${options.memoryMegabytes}MB`,
        threads: String(options.threads),
        // Commit and insertion order carry no meaning here, and keeping them costs memory.
        preserve_insertion_order: 'false',
        // Of a new file; one that is there keeps the form it has.
        storage_compatibility_version: STORAGE_FORM,
        ...(options.readOnly ? { temp_directory: spill ?? '' } : {}),
        ...(options.checkpointKilobytes === undefined
          ? {}
          : { checkpoint_threshold: `${options.checkpointKilobytes}KB` }),
      });
      const connections: DuckDBConnection[] = [];
      for (let count = 0; count < 1 + READERS; count++) connections.push(await instance.connect());
      await lockUp(connections[0], options);
      const database = new Database(path, instance, connections);
      database.#spill = spill;
      return database;
    } catch (thrown) {
      instance?.closeSync();
      removeSpill(spill);
      throw storeError(path, thrown);
    }
  }

  /**
   * A layer over this database: tables and views in memory, which `build` makes, in the place of those of the same
   * names; nothing else is seen through it. `build` is told under which name the database itself is found. To be closed
   * with {@link drop}, before the database.
   */
  async layer(build: (writer: Queryable, below: string) => Promise<void>): Promise<Database> {
    const name = `layer_${++layers}`;
    const [row] = await this.rows<{ below: string }>(`SELECT current_database() AS below`);
    const below = `"${(row?.below ?? '').replaceAll('"', '""')}"`;
    await this.rows(`ATTACH ':memory:' AS ${name} (READ_WRITE)`);
    const connections: DuckDBConnection[] = [];
    for (let count = 0; count < 1 + READERS; count++) connections.push(await this.#connect(name));
    const layer = new Database(this.path, this.#instance, connections, name);
    try {
      await build({ rows: (sql, parameters = {}) => layer.#rowsOn(layer.#writer, sql, parameters) }, below);
      return layer;
    } catch (thrown) {
      await layer.drop();
      throw thrown;
    }
  }

  async #connect(layer = this.#layer): Promise<DuckDBConnection> {
    const connection = await this.#instance.connect();
    if (layer !== undefined) await connection.run(`USE ${layer}`);
    return connection;
  }

  async rows<Row>(sql: string, parameters: Parameters = {}): Promise<Row[]> {
    const reader = this.#readers[this.#turn++ % this.#readers.length] ?? this.#writer;
    return this.#rowsOn<Row>(reader, sql, parameters);
  }

  async #rowsOn<Row>(connection: DuckDBConnection, sql: string, parameters: Parameters): Promise<Row[]> {
    try {
      const result = await connection.runAndReadAll(sql, { ...parameters });
      return result.getRowObjectsJS() as Row[];
    } catch (thrown) {
      throw storeError(this.path, thrown);
    }
  }

  /**
   * Rows as they are needed, without holding them all in memory. The stream has a connection of its own, so that
   * other queries can run beside it; leaving the loop early closes it.
   */
  async *stream<Row>(sql: string, parameters: Parameters = {}): AsyncGenerator<Row> {
    const connection = await this.#connect();
    try {
      const result = await connection.stream(sql, { ...parameters });
      const names = result.deduplicatedColumnNames();
      let read = 0;
      for await (const chunk of result) {
        // Row by row: a whole chunk of rows at once would outlive the quick part of garbage collection.
        for (let row = 0; row < chunk.rowCount; row++) {
          const values = chunk.convertRowValues(row, JSDuckDBValueConverter);
          yield Object.fromEntries(names.map((name, column) => [name, values[column]])) as Row;
        }
        read += chunk.rowCount * names.length;
        if (read < VALUES_HELD) continue;
        read = 0;
        collectGarbage();
      }
    } catch (thrown) {
      throw storeError(this.path, thrown);
    } finally {
      connection.closeSync();
    }
  }

  /**
   * Runs `work` as one transaction on the writing connection: all of it is stored, or, when it throws or the
   * process dies, none of it. Transactions do not nest and must not overlap.
   */
  async transaction<Result>(work: (writer: Queryable) => Promise<Result>): Promise<Result> {
    const writer: Queryable = { rows: (sql, parameters = {}) => this.#rowsOn(this.#writer, sql, parameters) };
    await writer.rows('BEGIN TRANSACTION');
    try {
      const result = await work(writer);
      await writer.rows('COMMIT');
      return result;
    } catch (thrown) {
      // After a failed COMMIT there is nothing to roll back; the first error is the one that matters.
      await writer.rows('ROLLBACK').catch(() => undefined);
      throw storeError(this.path, thrown);
    }
  }

  /** How far the query on the writing connection is, 0 to 1; null where that is not known. */
  progress(): number | null {
    const { percentage } = this.#writer.progress;
    return percentage < 0 ? null : percentage / 100;
  }

  /** Writes the log into the main file, so that the file alone holds everything. */
  async checkpoint(): Promise<void> {
    await this.#rowsOn(this.#writer, 'CHECKPOINT', {});
  }

  close(): void {
    this.#disconnect();
    this.#instance.closeSync();
    removeSpill(this.#spill);
  }

  /** Closes a layer and forgets what it holds. The database below stays open. */
  async drop(): Promise<void> {
    this.#disconnect();
    const connection = await this.#instance.connect();
    await connection.run(`DETACH ${this.#layer}`).finally(() => connection.closeSync());
  }

  #disconnect(): void {
    for (const connection of [this.#writer, ...this.#readers]) connection.closeSync();
  }
}
