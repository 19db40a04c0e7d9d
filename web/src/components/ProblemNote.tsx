import type { Problem } from '../../../src/api/index.ts';

/** What went wrong and what to do, in the place where the answer would have stood. */
export function ProblemNote({ problem }: { problem: Problem }) {
  return (
    <p class="problem" role="alert">
      <strong>{problem.message}</strong> {problem.advice}
    </p>
  );
}
