// A drawn map in the page: the values of the cell that is pointed at, or stepped to with the arrow keys.

import { draw } from './page.js';
import { FigureReader } from './reader.js';

const moves = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1], Home: [-Infinity, -Infinity], End: [Infinity, Infinity] };

export class CellReader extends FigureReader {
  /** Takes the values of the map that is now drawn, column by column from below; null where it is none. */
  take(cells) {
    this.hold(cells, () => draw('rect', { class: 'reading', fill: 'none', visibility: 'hidden' }));
  }

  size([left, top, right, bottom]) {
    return [(right - left) / this.values.x.length, (bottom - top) / this.values.y.length];
  }

  placeAt(x, y) {
    const plot = this.plots.findIndex(([left, top, right, bottom]) => x >= left && x < right && y >= top && y < bottom);
    if (plot < 0) return null;
    const [left, , , bottom] = this.plots[plot];
    const [wide, high] = this.size(this.plots[plot]);
    return { plot, at: [Math.floor((x - left) / wide), Math.min(this.values.y.length - 1, Math.floor((bottom - y) / high))] };
  }

  next(key) {
    const move = moves[key];
    if (!move) return undefined;
    const within = (value, length) => Math.min(length - 1, Math.max(0, value));
    const [column, row] = this.at ? [this.at[0] + move[0], this.at[1] + move[1]] : key === 'End' ? move : [0, 0];
    return [within(column, this.values.x.length), within(row, this.values.y.length)];
  }

  heads() {
    const { names, x, y } = this.values;
    return [`${names[0]} ${x[this.at[0]]}`, `${names[1]} ${y[this.at[1]]}`];
  }

  rows() {
    return this.values.values[this.at[0] * this.values.y.length + this.at[1]];
  }

  move() {
    this.plots.forEach((plot, place) => {
      const [width, height] = this.size(plot);
      const its = { x: plot[0] + this.at[0] * width, y: plot[3] - (this.at[1] + 1) * height, width, height };
      for (const [name, value] of Object.entries(its)) this.marks[place].setAttribute(name, value);
    });
  }
}
