import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../src/api/index.ts';

/** What became of a request: still loading (the last answer stays visible), an answer, or a problem. */
export interface Fetched<Answer> {
  data: Answer | null;
  problem: Problem | null;
  loading: boolean;
}

const UNREACHABLE: Problem = {
  code: 'server.unreachable',
  message: 'The server does not answer.',
  advice: 'Start it again with "demarche serve", then reload this page.',
};

/** Fetches JSON from the API; a failure becomes a {@link Problem}, never an exception. */
export async function fetchJson<Answer>(url: string, signal?: AbortSignal): Promise<Answer | Problem> {
  try {
    const response = await fetch(url, signal === undefined ? {} : { signal });
    return (await response.json()) as Answer | Problem;
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown;
    return UNREACHABLE;
  }
}

/** Whether an answer is a problem rather than what was asked for. */
export function isProblem(answer: unknown): answer is Problem {
  return typeof answer === 'object' && answer !== null && 'advice' in answer && 'message' in answer;
}

/** Fetches `url` whenever it changes; null fetches nothing. */
export function useFetched<Answer>(url: string | null): Fetched<Answer> {
  const [state, setState] = useState<Fetched<Answer>>({ data: null, problem: null, loading: url !== null });
  useEffect(() => {
    if (url === null) {
      setState({ data: null, problem: null, loading: false });
      return;
    }
    const controller = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    fetchJson<Answer>(url, controller.signal).then(
      (answer) =>
        setState(
          isProblem(answer)
            ? { data: null, problem: answer, loading: false }
            : { data: answer, problem: null, loading: false },
        ),
      () => undefined, // The request was given up for a newer one.
    );
    return () => controller.abort();
  }, [url]);
  return state;
}

/** A query string from the given values; undefined ones are left out. */
export function query(values: Record<string, string | number | undefined>): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined);
  return new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString();
}
