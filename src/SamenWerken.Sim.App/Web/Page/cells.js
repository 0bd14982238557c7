// A drawn map in the page: the values of the cell that is pointed at, or stepped to with the arrow keys.

import { byId, draw, make } from './page.js';

export class CellReader {
  constructor(box, reading) {
    [this.box, this.reading, this.at] = [box, reading, null];
    box.addEventListener('pointermove', event => this.point(event));
    box.addEventListener('pointerleave', () => this.leave());
    box.addEventListener('blur', () => this.leave());
    box.addEventListener('keydown', event => this.step(event));
  }

  /** Takes the values of the map that is now drawn, column by column from below; null where it is none. */
  take(cells) {
    this.cells = cells;
    this.plots = cells ? [...this.box.querySelectorAll('[data-plot]')].map(plot => plot.dataset.plot.split(' ').map(Number)) : [];
    this.marks = this.plots.map(() => draw('rect', { class: 'reading', fill: 'none', visibility: 'hidden' }));
    if (this.marks.length > 0) this.box.querySelector('svg').append(...this.marks);
    this.leave();
  }

  size([left, top, right, bottom]) {
    return [(right - left) / this.cells.x.length, (bottom - top) / this.cells.y.length];
  }

  point(event) {
    if (this.plots?.length > 0 !== true) return;
    const svg = this.box.querySelector('svg');
    const { left: edge, top: head, width } = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / width;
    const [x, y] = [(event.clientX - edge) * scale, (event.clientY - head) * scale];
    const plot = this.plots.findIndex(([left, top, right, bottom]) => x >= left && x < right && y >= top && y < bottom);
    if (plot < 0) return this.leave();
    const [left, , , bottom] = this.plots[plot];
    const [wide, high] = this.size(this.plots[plot]);
    this.show([Math.floor((x - left) / wide), Math.min(this.cells.y.length - 1, Math.floor((bottom - y) / high))], plot);
  }

  step(event) {
    if (this.plots?.length > 0 !== true) return;
    if (event.key === 'Escape') this.leave();
    const move = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1], Home: [-Infinity, -Infinity], End: [Infinity, Infinity] }[event.key];
    if (!move) return;
    event.preventDefault();
    const within = (value, length) => Math.min(length - 1, Math.max(0, value));
    const [column, row] = this.at ? [this.at[0] + move[0], this.at[1] + move[1]] : move[0] + move[1] === Infinity ? move : [0, 0];
    this.show([within(column, this.cells.x.length), within(row, this.cells.y.length)], 0);
    this.reading.textContent = [...this.heads(), ...this.rows().map(([name, value]) => `${name} ${value}`)].join(', ');
  }

  heads() {
    const { names, x, y } = this.cells;
    return [`${names[0]} ${x[this.at[0]]}`, `${names[1]} ${y[this.at[1]]}`];
  }

  rows() {
    return this.cells.values[this.at[0] * this.cells.y.length + this.at[1]];
  }

  show(at, shown) {
    this.at = at;
    this.plots.forEach((plot, place) => {
      const [wide, high] = this.size(plot);
      const [x, y] = [plot[0] + at[0] * wide, plot[3] - (at[1] + 1) * high];
      for (const [name, value] of Object.entries({ x, y, width: wide, height: high, visibility: 'visible' })) this.marks[place].setAttribute(name, value);
    });
    const tip = byId('tip');
    tip.replaceChildren(...this.heads().map(head => make('b', { class: 'line' }, head)), make('table', {}, ...this.rows().map(([name, value, best]) =>
      make('tr', { class: best ? 'best' : null }, make('td', {}, name), make('td', {}, value)))));
    tip.hidden = false;
    const box = this.marks[shown].getBoundingClientRect();
    tip.style.left = `${Math.max(4, box.right + 10 + tip.offsetWidth > innerWidth ? box.left - tip.offsetWidth - 10 : box.right + 10)}px`;
    tip.style.top = `${Math.max(4, Math.min(box.top, innerHeight - tip.offsetHeight - 8))}px`;
  }

  leave() {
    this.at = null;
    byId('tip').hidden = true;
    for (const mark of this.marks ?? []) mark.setAttribute('visibility', 'hidden');
  }
}
