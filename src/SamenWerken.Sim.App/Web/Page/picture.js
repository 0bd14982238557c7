// A drawn figure in the page: shown, read off by pointer and keyboard, and kept as a file.

import { draw, keep, make } from './page.js';
import { FigureReader } from './reader.js';
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
export class Reader extends FigureReader {
  /** Takes the values of what is now drawn; null where it has no lines to read. */
  take(values) {
    this.hold(values, ([left, top, , bottom]) => draw('line', { class: 'reading', y1: top, y2: bottom, x1: left, x2: left, visibility: 'hidden' }));
  }

  placeAt(x) {
    const [left, , right, , from, to] = this.plots[0];
    if (x < left - 6 || x > right + 6) return null;
    const value = from + ((x - left) / (right - left)) * (to - from);
    const places = this.values.x;
    return { plot: 0, at: places.reduce((best, each, place) => (Math.abs(each - value) < Math.abs(places[best] - value) ? place : best), 0) };
  }

  next(key) {
    const last = this.values.x.length - 1;
    const to = { ArrowRight: (this.at ?? -1) + 1, ArrowLeft: (this.at ?? last + 1) - 1, Home: 0, End: last }[key];
    return to === undefined ? undefined : Math.min(last, Math.max(0, to));
  }

  heads() {
    return [`${this.values.name} ${this.values.labels?.[this.at] ?? this.values.x[this.at]}`];
  }

  rows() {
    const rows = this.values.series.map(line => [line.name, line.values[this.at], line.texts?.[this.at]]);
    return rows.sort((one, other) => (other[1] ?? -Infinity) - (one[1] ?? -Infinity))
      .map(([name, value, text]) => [name, text ?? (value === null ? '–' : t('number', value))]);
  }

  move() {
    this.plots.forEach(([left, , right, , from, to], place) => {
      const x = left + ((this.values.x[this.at] - from) / (to - from || 1)) * (right - left);
      for (const end of ['x1', 'x2']) this.marks[place].setAttribute(end, x);
    });
  }
}
