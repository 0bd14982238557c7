// Small charts of a run: lines over the rounds, named at their ends, with a mark at the round that is shown.

import { change, draw, make, word } from './page.js';
import { t } from './text.js';

const [left, top, bottom] = [34, 8, 18];

export class Chart {
  constructor(label, go, height = 132) {
    [this.go, this.height] = [go, height];
    this.svg = draw('svg', { role: 'img', class: 'chart' });
    this.box = make('figure', { class: 'chart-box' }, make('figcaption', {}, label), this.svg);
    this.svg.addEventListener('click', event => {
      const { left: edge, width } = this.svg.getBoundingClientRect();
      const x = ((event.clientX - edge) / width) * this.width;
      this.go(Math.round(((x - left) / (this.width - left - this.right)) * (this.length - 1)));
    });
  }

  /** Lines: name, class, values by round (null where missing). */
  take(lines, label) {
    if (label) this.box.firstChild.textContent = label;
    this.lines = lines;
    this.length = lines[0].values.length;
    this.layout();
  }

  layout() {
    if (!this.lines) return;
    const { height } = this;
    this.width = Math.max(240, this.box.clientWidth || 320);
    const right = this.right = 24 + 6.2 * Math.max(...this.lines.map(line => line.name.length + 5));
    const known = this.lines.flatMap(line => line.values).filter(value => value !== null);
    const small = known.every(value => Math.abs(value) < 0.2);
    const [low, high] = [Math.min(0, ...known), Math.max(small ? 0.01 : 1, ...known)];
    this.x = round => left + (round / Math.max(1, this.length - 1)) * (this.width - left - right);
    this.y = value => height - bottom - ((value - low) / (high - low)) * (height - top - bottom);
    this.svg.setAttribute('viewBox', `0 0 ${this.width} ${height}`);
    this.svg.setAttribute('aria-label', this.lines.map(line => `${line.name} ${t('number', line.values.at(-1))}`).join(', '));
    const ticks = [low, 0, high].filter((tick, place, all) => all.every((other, at) => at >= place || Math.abs(this.y(other) - this.y(tick)) > 12));
    this.mark = draw('line', { class: 'mark-round', y1: top - 4, y2: height - bottom });
    this.dots = this.lines.map(line => draw('circle', { class: line.kind, r: 3 }));
    const ends = this.apart(this.lines.map(line => this.y(line.values.findLast(value => value !== null) ?? 0)));
    this.names = this.lines.map((line, place) => draw('text', { x: this.width - right + 8, y: ends[place] + 4, class: `end ${line.kind}` }));
    this.svg.replaceChildren(
      ...ticks.flatMap(tick => [draw('line', { class: 'grid', x1: left, x2: this.width - right, y1: this.y(tick), y2: this.y(tick) }),
        draw('text', { x: left - 4, y: this.y(tick) + 4, 'text-anchor': 'end' }, t('short', tick))]),
      ...[0, this.length - 1].map(round => draw('text', { x: this.x(round), y: height - 4, 'text-anchor': 'middle' }, String(round))),
      this.mark, ...this.lines.map(line => draw('path', { class: line.kind, d: this.path(line.values) })), ...this.dots, ...this.names);
  }

  // Names that would lie over each other are moved apart.
  apart(places) {
    const order = places.map((_, at) => at).sort((one, other) => places[one] - places[other]);
    const moved = [...places];
    for (let at = 1; at < order.length; at++) moved[order[at]] = Math.max(moved[order[at]], moved[order[at - 1]] + 14);
    const over = Math.max(0, moved[order.at(-1)] - (this.height - bottom + 6));
    return moved.map(place => place - over);
  }

  path(values) {
    let d = '';
    let pen = 'M';
    values.forEach((value, round) => {
      if (value === null) {
        pen = 'M';
        return;
      }
      d += `${pen}${this.x(round).toFixed(1)} ${this.y(value).toFixed(1)}`;
      pen = 'L';
    });
    return d;
  }

  show(round) {
    if (!this.lines) return;
    const x = this.x(round).toFixed(1);
    change(this.mark, 'x1', x);
    change(this.mark, 'x2', x);
    this.lines.forEach((line, place) => {
      const value = line.values[round];
      change(this.dots[place], 'visibility', value === null ? 'hidden' : 'visible');
      change(this.dots[place], 'cx', x);
      change(this.dots[place], 'cy', this.y(value ?? 0).toFixed(1));
      word(this.names[place], `${line.name} ${value === null ? '–' : t('number', value)}`);
    });
  }
}
