import type { RawDocument } from '../../../src/core/index.ts';
import type { Coder, Outcome } from '../../../src/pipeline/index.ts';

/** Codes documents and keeps how long each stage took. */
export class StageClock {
  private readonly coder: Coder;
  private milliseconds: number[];

  constructor(coder: Coder) {
    this.coder = coder;
    this.milliseconds = coder.stages.map(() => 0);
  }

  reset(): void {
    this.milliseconds = this.coder.stages.map(() => 0);
  }

  code(raw: RawDocument): Outcome {
    let [stage, since] = [-1, performance.now()];
    const turn = (next: number): void => {
      const now = performance.now();
      if (stage >= 0) this.milliseconds[stage] = (this.milliseconds[stage] ?? 0) + now - since;
      [stage, since] = [next, now];
    };
    const outcome = this.coder.code(raw, turn);
    turn(-1);
    return outcome;
  }

  /** Prints the share of each stage in what has been measured. */
  print(name: string): void {
    const whole = this.milliseconds.reduce((sum, each) => sum + each, 0);
    const shares = this.coder.stages.map(
      ({ room }, index) => `${room} ${Math.round((100 * (this.milliseconds[index] ?? 0)) / whole)} %`,
    );
    console.log(`${name}, shares: ${shares.join(', ')}`);
  }
}
