import { spawn } from 'node:child_process';

/**
 * Runs a child program until it is done or, `killAfter` milliseconds after its first word, killed; gives the last
 * number that it said was acknowledged. @throws when it fails by itself.
 */
export function runChild(
  args: readonly string[],
  killAfter: number | null,
): Promise<{ acknowledged: number; done: boolean }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    let timer: NodeJS.Timeout | undefined;
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      // Some kills fall into the opening itself, which a killed predecessor makes a replay of its log.
      if (output === '' && killAfter !== null) timer = setTimeout(() => child.kill('SIGKILL'), killAfter);
      output += chunk.toString();
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      if (status !== null && status !== 0) reject(new Error(`the child failed: ${errors}`));
      const acknowledged = Number([...output.matchAll(/acknowledged (\d+)\n/g)].at(-1)?.[1] ?? 0);
      resolve({ acknowledged, done: output.endsWith('done\n') });
    });
  });
}
