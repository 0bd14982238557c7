// What is common to reading values off a drawn figure, by pointer and by keyboard: the figure says where its plots lie, a mark stands
// at the place that is read, and a tip beside it tells what is there.

import { byId, make } from './page.js';

export class FigureReader {
  at = null;
  plots = [];
  marks = [];

  constructor(box, reading) {
    [this.box, this.reading] = [box, reading];
    box.addEventListener('pointermove', event => this.aim(event));
    box.addEventListener('pointerleave', () => this.leave());
    box.addEventListener('blur', () => this.leave());
    box.addEventListener('keydown', event => this.step(event));
  }

  get figure() {
    return this.box.querySelector('svg');
  }

  /** Takes the values of what is now drawn, null where there is none of this kind to read, and what marks a place in a plot. */
  hold(values, mark) {
    this.values = values;
    this.plots = values ? [...this.box.querySelectorAll('[data-plot]')].map(plot => plot.dataset.plot.split(' ').map(Number)) : [];
    this.marks = this.plots.map(mark);
    if (this.marks.length > 0) this.figure.append(...this.marks);
    this.leave();
  }

  aim(event) {
    if (this.plots.length === 0) return;
    const { left, top, width } = this.figure.getBoundingClientRect();
    const scale = this.figure.viewBox.baseVal.width / width;
    const found = this.placeAt((event.clientX - left) * scale, (event.clientY - top) * scale);
    if (found) this.show(found.at, found.plot, event.clientY);
    else this.leave();
  }

  step(event) {
    if (this.plots.length === 0) return;
    if (event.key === 'Escape') this.leave();
    const to = this.next(event.key);
    if (to === undefined) return;
    event.preventDefault();
    this.show(to, 0, null);
    this.reading.textContent = [...this.heads(), ...this.rows().map(([name, value]) => `${name} ${value}`)].join(', ');
  }

  /** Marks a place and tells what is there, beside the mark in one of the plots. */
  show(at, plot, height) {
    this.at = at;
    this.move();
    for (const mark of this.marks) mark.setAttribute('visibility', 'visible');
    const tip = byId('tip');
    const row = ([name, value, best]) => make('tr', { class: best ? 'best' : null }, make('td', {}, name), make('td', {}, value));
    tip.replaceChildren(...this.heads().map(head => make('b', { class: 'line' }, head)), make('table', {}, ...this.rows().map(row)));
    tip.hidden = false;
    const mark = this.marks[plot].getBoundingClientRect();
    const [wide, high] = [tip.offsetWidth, tip.offsetHeight];
    tip.style.left = `${Math.max(4, mark.right + 12 + wide > innerWidth ? mark.left - wide - 12 : mark.right + 12)}px`;
    tip.style.top = `${Math.max(4, Math.min((height ?? mark.top + 20) - 20, innerHeight - high - 8))}px`;
  }

  leave() {
    this.at = null;
    byId('tip').hidden = true;
    for (const mark of this.marks) mark.setAttribute('visibility', 'hidden');
  }
}
