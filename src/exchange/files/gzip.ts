import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { LARGEST_RATIO, brokenArchive } from './archive.ts';

/** Fails as soon as more bytes have passed than `limit`. */
function limited(path: string, limit: number): Transform {
  let count = 0;
  return new Transform({
    transform(chunk: Buffer, _, next) {
      count += chunk.length;
      const error = brokenArchive(path, `it would unpack to more than ${LARGEST_RATIO} times its size`);
      next(count > limit ? error : null, chunk);
    },
  });
}

/**
 * Writes what a gzip file holds to `target`, a stretch at a time. @throws DemarcheError `import.broken-archive` where
 * it is cut off, damaged, or unpacks to more than anything honest does.
 */
export async function unpackGzip(path: string, target: string): Promise<void> {
  const limit = Math.max(1 << 20, statSync(path).size * LARGEST_RATIO);
  try {
    await pipeline([
      createReadStream(path),
      createGunzip(),
      limited(path, limit),
      createWriteStream(target, { flags: 'wx' }),
    ]);
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code ?? '';
    if (code === 'Z_BUF_ERROR') throw brokenArchive(path, 'it is cut off before its end');
    throw code.startsWith('Z_') ? brokenArchive(path, 'it is damaged') : thrown;
  }
}
