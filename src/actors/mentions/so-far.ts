import type { Actor } from '../../core/index.ts';
import type { Bodies } from './bodies.ts';
import { isPartyCode, isStateCode } from './codes.ts';
import { Coordinated } from './coordinated.ts';
import { surnameOf, type Draft } from './draft.ts';
import { Envoys } from './envoys.ts';
import type { ReadSentence } from './find.ts';
import { Holders } from './holders.ts';
import { Journey } from './hosts.ts';
import { heaviest, isThanks } from './setting.ts';
import type { Story } from './story.ts';

/** What a document has told up to a phrase, read from its beginning. */
export class SoFar {
  /** States told of, the latest last: up to the phrase, and before its sentence. */
  recent: readonly string[] = [];
  before: readonly string[] = [];
  /** Two told of together shortly before, or null. */
  together: readonly string[] | null = null;
  /** Other than the one that speaks: told of last, before that most. */
  lastOther: string | null;
  /** By family name: "Special Adviser Emil Prask" stays whose he was taken to be when the text named him first. */
  readonly people = new Map<string, Actor>();
  readonly holders = new Holders();
  readonly journey = new Journey();
  readonly envoys = new Envoys();
  readonly bodies: Bodies;
  /** Offices that the speaker's own have been told by. */
  readonly #own = new Set<string>();
  readonly #coordinated = new Coordinated();
  readonly #story: Story;
  #thanks = false;

  constructor(story: Story, bodies: Bodies) {
    this.#story = story;
    this.bodies = bodies;
    this.lastOther = heaviest(story.others);
  }

  /** A sentence begins. */
  enter({ view }: ReadSentence, at: number): void {
    const { labels } = this.#story;
    // Another item of a list is another story.
    if ((labels[at] ?? null) !== (labels[at - 1] ?? null)) this.bodies.forget();
    this.before = this.recent;
    this.together = this.#coordinated.before(at);
    this.#thanks = isThanks(view);
  }

  /** The text has come to a phrase. */
  reach({ drafts, setting }: ReadSentence, index: number): void {
    this.bodies.name(setting.bodies, drafts[index - 1]?.first ?? 0, drafts[index]?.first ?? 0);
  }

  /** Whose somebody is has been told, guessed or left open. */
  learn(draft: Draft, at: number): void {
    const [who] = draft.actors;
    this.envoys.learn(draft, at);
    if (who?.code === this.#story.voice) this.#own.add(draft.entry);
    const name = surnameOf(draft);
    if (name !== '' && who !== undefined && isPartyCode(who.code)) this.people.set(name, who);
    this.holders.learn(draft);
    for (const { code, sector } of draft.actors) {
      if (!isPartyCode(code) || draft.place || sector === 'JRN') continue;
      if (this.recent.at(-1) !== code) this.recent = [...this.recent.filter((one) => one !== code), code];
      if (code !== this.#story.voice && isStateCode(code) && !this.#thanks) this.lastOther = code;
    }
  }

  isOwnOffice(entry: string): boolean {
    return this.#own.has(entry);
  }

  /** A sentence ends. */
  leave({ view, drafts, setting }: ReadSentence, at: number): void {
    this.#coordinated.learn(view, drafts, at);
    this.journey.follow(view, setting.spots);
    this.bodies.name(setting.bodies, drafts.at(-1)?.first ?? 0, view.length);
    for (const { entry, code } of setting.owned) this.bodies.describe(entry, [{ code }]);
  }
}
