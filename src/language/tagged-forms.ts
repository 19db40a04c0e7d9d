/** What is remembered of a form with each of its tags. */
interface Reading<Value> {
  readonly upos: string;
  readonly xpos: string;
  readonly value: Value;
}

/**
 * What is remembered of words with their tags: looked up once by the form, which few tags share, so that these are told
 * apart one by one. Forgets nothing by itself.
 */
export class TaggedForms<Value> {
  private readonly forms = new Map<string, Reading<Value>[]>();

  get({ text, upos, xpos }: { text: string; upos: string; xpos: string }): Value | undefined {
    const readings = this.forms.get(text);
    if (readings === undefined) return undefined;
    for (let index = 0; index < readings.length; index++) {
      const reading = readings[index] as Reading<Value>;
      if (reading.xpos === xpos && reading.upos === upos) return reading.value;
    }
    return undefined;
  }

  add({ text, upos, xpos }: { text: string; upos: string; xpos: string }, value: Value): void {
    const reading = { upos, xpos, value };
    const readings = this.forms.get(text);
    if (readings === undefined) this.forms.set(text, [reading]);
    else readings.push(reading);
  }

  clear(): void {
    this.forms.clear();
  }
}
