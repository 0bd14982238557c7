// A drawn figure in the page: shown, read off by pointer and keyboard, and kept as a file.

import { byId, draw, keep, make } from './page.js';
import { t } from './text.js';

/** Puts a figure's SVG in a box. */
export function put(box, svg) {
  const figure = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  figure.removeAttribute('height');
  figure.setAttribute('width', '100%');
  box.replaceChildren(figure);
  box.hidden = false;
}

export const saveSvg = (svg, name) => keep(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`);

/** The picture as pixels, twice as fine as on a common screen. */
export async function savePng(svg, name) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = make('canvas', { width: 2 * image.width, height: 2 * image.height });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  keep(await new Promise(done => canvas.toBlob(done, 'image/png')), `${name}.png`);
}

/** Values of lines at the place that is pointed at, or stepped to with the arrow keys. */
export class Reader {
  constructor(box, reading) {
    [this.box, this.reading, this.at] = [box, reading, null];
    box.addEventListener('pointermove', event => this.point(event));
    box.addEventListener('pointerleave', () => this.leave());
    box.addEventListener('blur', () => this.leave());
    box.addEventListener('keydown', event => this.step(event));
  }

  /** Takes the values of what is now drawn; null where it has no lines to read. */
  take(values) {
    this.values = values;
    this.plot = values && this.box.querySelector('[data-plot]')?.dataset.plot.split(' ').map(Number);
    this.leave();
    if (!this.plot) return;
    const [left, top, right, bottom] = this.plot;
    this.line = draw('line', { class: 'reading', y1: top, y2: bottom, x1: left, x2: right, visibility: 'hidden' });
    this.box.querySelector('svg').append(this.line);
  }

  point(event) {
    if (!this.plot) return;
    const svg = this.box.querySelector('svg');
    const { left: edge, width } = svg.getBoundingClientRect();
    const x = ((event.clientX - edge) / width) * svg.viewBox.baseVal.width;
    const [left, , right, , from, to] = this.plot;
    if (x < left - 6 || x > right + 6) return this.leave();
    const value = from + ((x - left) / (right - left)) * (to - from);
    const places = this.values.x;
    this.show(places.reduce((best, each, place) => (Math.abs(each - value) < Math.abs(places[best] - value) ? place : best), 0), event);
  }

  step(event) {
    if (!this.plot) return;
    const last = this.values.x.length - 1;
    const to = { ArrowRight: (this.at ?? -1) + 1, ArrowLeft: (this.at ?? last + 1) - 1, Home: 0, End: last }[event.key];
    if (event.key === 'Escape') this.leave();
    if (to === undefined) return;
    event.preventDefault();
    this.show(Math.min(last, Math.max(0, to)), null);
    this.reading.textContent = [this.head(), ...this.rows().map(([name, value]) => `${name} ${value}`)].join(', ');
  }

  head() {
    return `${this.values.name} ${this.values.labels?.[this.at] ?? this.values.x[this.at]}`;
  }

  rows() {
    const rows = this.values.series.map(line => [line.name, line.values[this.at], line.texts?.[this.at]]);
    return rows.sort((one, other) => (other[1] ?? -Infinity) - (one[1] ?? -Infinity)).map(([name, value, text]) => [name, text ?? (value === null ? '–' : t('number', value))]);
  }

  show(place, event) {
    this.at = place;
    const [left, top, right, , from, to] = this.plot;
    const x = left + ((this.values.x[place] - from) / (to - from || 1)) * (right - left);
    this.line.setAttribute('x1', x);
    this.line.setAttribute('x2', x);
    this.line.setAttribute('visibility', 'visible');
    const tip = byId('tip');
    tip.replaceChildren(make('b', {}, this.head()), make('table', {}, ...this.rows().map(([name, value]) => make('tr', {}, make('td', {}, name), make('td', {}, value)))));
    tip.hidden = false;
    const svg = this.box.querySelector('svg');
    const box = svg.getBoundingClientRect();
    const scale = box.width / svg.viewBox.baseVal.width;
    const beside = box.left + x * scale;
    const room = tip.offsetWidth + 14;
    tip.style.left = `${Math.max(4, beside + room > innerWidth ? beside - room : beside + 14)}px`;
    tip.style.top = `${Math.max(4, Math.min((event?.clientY ?? box.top + top * scale) - 20, innerHeight - tip.offsetHeight - 8))}px`;
  }

  leave() {
    this.at = null;
    byId('tip').hidden = true;
    this.line?.setAttribute('visibility', 'hidden');
  }
}
