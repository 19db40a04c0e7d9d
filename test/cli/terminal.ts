import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Io } from '../../src/cli/io.ts';
import { paletteFor } from '../../src/cli/print/colour.ts';
import { run } from '../../src/cli/run.ts';

/** Runs a command line as a terminal would, and gives what it wrote and its exit status. */
export async function demarche(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const io: Io = {
    out,
    err: err as unknown as NodeJS.WriteStream,
    palette: paletteFor({}, {}),
    clock: () => 0,
    today: () => '2025-01-01',
    now: () => '2025-01-01T00:00:00Z',
  };
  const reading = Promise.all([text(out), text(err)]);
  const status = await run(args, io);
  out.end();
  err.end();
  const [written, said] = await reading;
  return { status, out: written, err: said };
}
