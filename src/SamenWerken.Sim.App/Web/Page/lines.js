// The lines of a stage. All lines of one kind are one path, so that a picture of many actors stays quick; what comes and goes has a
// layer of its own that only its opacity changes, which costs the page's thread nothing between two rounds.

import { change, draw } from './page.js';

const settled = ['talked', 'refused', 'holds', 'holds several', 'broken'];

const least = 0.03; // of a change of trust that is drawn

const rests = matchMedia('(prefers-reduced-motion: reduce)');

/** A drawing over the whole stage, above those before it. */
export const layer = name => draw('svg', { class: `layer ${name}`, 'aria-hidden': 'true' });

export class Lines {
  fades = [];

  constructor() {
    [this.under, this.gone, this.fresh] = ['under', 'gone', 'fresh'].map(layer);
    this.layers = [this.under, this.gone, this.fresh];
  }

  /** Takes where the actors stand and the middle between them. */
  take(places, [mx, my]) {
    const path = name => draw('path', { class: name });
    [this.places, this.round] = [places, null];
    this.spots = places.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`);
    this.bends = new Map();
    this.bend = (from, to) =>
      [mx + ((places[from][0] + places[to][0]) / 2 - mx) * 0.45, my + ((places[from][1] + places[to][1]) / 2 - my) * 0.45];
    this.ties = ['up', 'down', 'level'].flatMap(kind => [1, 2, 3].map(width => path(`${kind} w${width}`)));
    this.spokes = new Map(['bound', 'imposed', 'broken'].map(state => [state, path(`spoke ${state}`)]));
    this.middle = `M${mx.toFixed(1)} ${my.toFixed(1)}L`;
    this.kinds = new Map([...settled, 'ended', 'made', 'made several'].flatMap(kind => [kind, `${kind} dim`]).map(kind => [kind, path(kind)]));
    const group = within => draw('g', { class: 'lines' }, ...[...this.kinds].filter(([kind]) => within(kind)).map(([, each]) => each));
    this.under.replaceChildren(draw('g', { class: 'ties' }, ...this.ties), draw('g', { class: 'spokes' }, ...this.spokes.values()),
      group(kind => !kind.startsWith('ended') && !kind.startsWith('made')));
    this.gone.replaceChildren(group(kind => kind.startsWith('ended')));
    this.fresh.replaceChildren(group(kind => kind.startsWith('made')));
  }

  // The line between two bends towards the middle.
  arc(from, to) {
    const key = from * this.places.length + to;
    let known = this.bends.get(key);
    if (!known) {
      const [x, y] = this.bend(from, to);
      this.bends.set(key, known = `M${this.spots[from]}Q${x.toFixed(1)} ${y.toFixed(1)} ${this.spots[to]}`);
    }
    return known;
  }

  /** Half-way a line. */
  half({ from, to }) {
    const [[x1, y1], [x2, y2], [x, y]] = [this.places[from], this.places[to], this.bend(from, to)];
    return [(x1 + 2 * x + x2) / 4, (y1 + 2 * y + y2) / 4];
  }

  /** Shows the lines of a round; those of others than an actor (null for nobody) are dimmed. */
  show(round, links, only) {
    const paths = new Map();
    for (const { from, to, state, agreements } of links) {
      const several = agreements > 1 && (state === 'holds' || state === 'made') ? ' several' : '';
      const key = `${state}${several}${only === null || from === only || to === only ? '' : ' dim'}`;
      paths.set(key, (paths.get(key) ?? '') + this.arc(from, to));
    }
    for (const [kind, path] of this.kinds) change(path, 'd', paths.get(kind) ?? '');
    if (round === this.round) return;
    this.round = round;
    if (rests.matches) return;
    for (const fade of this.fades) fade.cancel();
    const fade = (state, over, opacity, duration, easing) =>
      (links.some(link => link.state === state) ? [over.animate({ opacity }, { duration, easing })] : []);
    this.fades = [...fade('ended', this.gone, [0.9, 0], 800, 'ease-in'), ...fade('made', this.fresh, [0, 1], 500, 'ease-out')];
  }

  /** Shows whom a plan binds. */
  showPlan(states) {
    const paths = new Map();
    states.forEach((state, actor) => paths.set(state, (paths.get(state) ?? '') + this.middle + this.spots[actor]));
    for (const [state, path] of this.spokes) change(path, 'd', paths.get(state) ?? '');
  }

  /** Shows ties: of one actor to the others how far it trusts them, else what changed between two since the first round. */
  showTies(now, before, selected, shown) {
    const paths = new Map();
    for (const [i, j, kind, size] of !shown ? [] : selected === null ? this.changes(now, before) : this.trusts(now, selected)) {
      const key = `${kind} w${size > 0.66 ? 3 : size > 0.33 ? 2 : 1}`;
      paths.set(key, `${paths.get(key) ?? ''}M${this.spots[i]}L${this.spots[j]}`);
    }
    for (const tie of this.ties) change(tie, 'd', paths.get(tie.getAttribute('class')) ?? '');
  }

  trusts(now, selected) {
    const n = this.places.length;
    return this.places.map((_, other) => [selected, other, 'level', now[selected * n + other] / 100]).filter(tie => tie[1] !== selected);
  }

  // As many as there are actors: those that changed most.
  changes(now, before) {
    const n = this.places.length;
    const ties = [];
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const change = (now[i * n + j] + now[j * n + i] - before[i * n + j] - before[j * n + i]) / 200;
        if (Math.abs(change) >= least) ties.push([i, j, change > 0 ? 'up' : 'down', Math.min(1, Math.abs(change) * 2.5)]);
      }
    }
    return ties.sort((one, other) => other[3] - one[3]).slice(0, n);
  }
}
