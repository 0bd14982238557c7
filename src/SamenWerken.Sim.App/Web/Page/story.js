// What happened in a round, told sentence by sentence. The same elements tell every round: only their words change.

import { change, make, word } from './page.js';

const long = 280; // letters of a sentence that is folded

export class Story {
  plain = [];
  folds = [];

  constructor() {
    this.title = make('h2', { id: 'story-title' });
    this.text = make('div', { id: 'story', tabindex: 0, role: 'region', 'aria-labelledby': 'story-title' });
    this.text.addEventListener('scroll', () => { this.scrolled = true; });
    this.box = make('div', { class: 'story' }, this.title, this.text);
  }

  /** Tells a round; whom everybody met is told last, and folded where it fills the page. */
  tell(title, sentences) {
    word(this.title, title);
    const cuts = sentences.map(sentence => (sentence.length > long ? sentence.lastIndexOf(' ', 150) : -1));
    const whole = sentences.filter((_, at) => cuts[at] < 0);
    const parts = sentences.map((sentence, at) => [sentence.slice(0, cuts[at]), sentence.slice(cuts[at] + 1)]).filter((_, at) => cuts[at] >= 0);
    this.fill(this.plain, whole, () => make('p'), (element, sentence) => word(element, sentence), this.folds[0] ?? null);
    this.fill(this.folds, parts, () => make('details', {}, make('summary'), make('p')), (element, [begin, rest]) => {
      word(element.firstChild, `${begin} …`);
      word(element.lastChild, `… ${rest}`);
      if (element.open) element.open = false;
    }, null);
    if (this.scrolled) this.text.scrollTop = 0;
    this.scrolled = false;
  }

  fill(elements, words, made, tell, before) {
    while (elements.length < words.length) {
      elements.push(made());
      this.text.insertBefore(elements.at(-1), before);
    }
    elements.forEach((element, at) => {
      if (at < words.length) tell(element, words[at]);
      if (element.hidden !== at >= words.length) element.hidden = at >= words.length;
    });
  }

  /** Whether a reader of the page hears it. */
  aloud(yes) {
    change(this.text, 'aria-live', yes ? 'polite' : 'off');
  }
}
