// What runs on the server for a part of the page: one at a time, a new one stops the one before.

import { hindrance } from './editor.js';
import { say } from './page.js';

export class Running {
  #newest = null;

  /** Show tells the part whether something runs. */
  constructor(show) {
    this.show = show;
  }

  get on() {
    return this.#newest !== null;
  }

  /** Whether it is what was begun last. */
  is(mine) {
    return this.#newest === mine;
  }

  /** Begins with these strategies; null where something hinders it, which is said, or where another was begun meanwhile. */
  async begin(strategies) {
    this.stop();
    const mine = this.#newest = new AbortController();
    const hindered = await hindrance(strategies);
    if (!this.is(mine)) return null;
    say(hindered);
    if (hindered) this.end();
    return hindered ? null : mine;
  }

  stop() {
    this.#newest?.abort();
  }

  end() {
    this.#newest = null;
    this.show(false);
  }
}
