/** Lets requests to the same host follow each other with a rest between them. */
export class Politeness {
  #ready = new Map<string, Promise<void>>();
  #pauseMilliseconds: number;

  constructor(pauseMilliseconds: number) {
    this.#pauseMilliseconds = pauseMilliseconds;
  }

  /** Waits until the host may be asked again, then runs the request. */
  async run<T>(host: string, request: () => Promise<T>): Promise<T> {
    await this.#ready.get(host);
    try {
      return await request();
    } finally {
      this.#ready.set(
        host,
        new Promise((resolve) => {
          // An unreferenced timer does not keep the program from ending.
          setTimeout(resolve, this.#pauseMilliseconds).unref();
        }),
      );
    }
  }
}
