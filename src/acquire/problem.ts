import { DemarcheError } from '../core/index.ts';

/** What makes one input unusable. It never leaves this room: it becomes a rejection that names the place. */
export class InputProblem extends DemarcheError {
  /** Where inside the source, when the finder of the problem knows better than its caller. */
  readonly position: string | undefined;

  constructor(code: string, reason: string, advice: string, position?: string) {
    super(code, reason, advice);
    this.name = 'InputProblem';
    this.position = position;
  }
}
