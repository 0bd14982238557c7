// The picture of a run: actors on a circle, agreements as lines between them, a plan for all in the middle.

import { Lines, layer } from './lines.js';
import { shortened } from './names.js';
import { change, draw, make, word } from './page.js';
import { t } from './text.js';

// From light to dark without turning back, so that its order is seen with any colour vision and in grey.
const scale = [[246, 236, 209], [240, 196, 124], [222, 138, 74], [178, 78, 60], [118, 38, 58], [62, 16, 44]];

function colour(value) {
  const at = Math.min(0.9999, Math.max(0, value / 100)) * (scale.length - 1);
  const [low, high, part] = [scale[Math.floor(at)], scale[Math.floor(at) + 1], at % 1];
  return `rgb(${low.map((each, channel) => Math.round(each + (high[channel] - each) * part)).join(' ')})`;
}

const letters = 11.5; // height of the letters of a name, in pixels

const inkOn = value => (value > 48 ? '#ffffff' : '#1c1c1c');

export class Stage {
  pointed = null;
  selected = null;
  trust = true;

  /** A stage in a box; point is called with who is pointed at, select with who is chosen, name with what each is called there. */
  constructor(box, point, select, name) {
    this.box = box;
    this.point = point;
    this.select = select;
    this.name = name;
    this.pen = document.createElement('canvas').getContext('2d');
    this.lines = new Lines();
    this.faces = layer('faces');
    box.append(...this.lines.layers, this.faces);
    this.faces.addEventListener('click', event => this.choosePlace(event));
    new ResizeObserver(() => this.resize()).observe(box);
  }

  take(run) {
    this.run = run;
    this.round = 0;
    this.layout();
  }

  resize() {
    if (this.run && this.box.clientWidth > 0 && this.box.clientWidth !== this.width) {
      this.layout();
      this.show(this.round);
    }
  }

  // One unit is one pixel, so that names have the same size on every screen. Where there is little room for names beside dots, those of a
  // few stand above and below them; those of many stand as rays.
  layout() {
    const n = this.run.actors.length;
    const width = this.width = Math.max(300, this.box.clientWidth);
    const narrow = width < 480;
    this.way = narrow && n <= 6 ? 'stacked' : narrow || n > 14 ? 'ray' : 'beside';
    const style = getComputedStyle(this.box);
    this.pen.font = `${letters}px ${style.fontFamily}`;
    this.measure = text => this.pen.measureText(text).width;
    const longest = Math.max(...this.run.actors.map(this.measure)) + 6;
    this.room = Math.min(longest, width * (n > 14 ? 0.22 : 0.27));
    const across = Math.max(60, width / 2 - (this.way === 'stacked' ? Math.min(72, 12 + longest / 2) : this.room + (this.way === 'ray' ? 14 : 36)));
    const down = this.way === 'beside' ? Math.min(across * 1.25, 260) : across;
    const lowest = this.way === 'stacked' ? Math.max(...this.run.actors.map((_, actor) => this.turn(actor)[1])) : 1;
    const height = this.way === 'ray' ? width : (1 + lowest) * down + 92;
    this.ring = [across, down];
    this.size = Math.max(5, Math.min(19, (Math.PI * across) / n * 0.82));
    this.middle = [width / 2, this.way === 'ray' ? height / 2 : down + 46];
    for (const each of [...this.lines.layers, this.faces]) {
      change(each, 'viewBox', `0 0 ${width} ${height}`);
      change(each, 'width', width);
      change(each, 'height', height);
    }
    this.box.classList.toggle('few-actors', n <= 20);
    this.lines.take(this.run.actors.map((_, actor) => this.at(actor)), this.middle);
    this.crosses = draw('path', { class: 'cross' });
    this.hub = draw('g', { class: 'hub' },
      draw('rect', { x: this.middle[0] - 22, y: this.middle[1] - 12, width: 44, height: 24, rx: 5 }),
      draw('text', { x: this.middle[0], y: this.middle[1] + 4, 'text-anchor': 'middle' }, t('plan')));
    const called = shortened(this.run.actors, this.run.actors.map((_, actor) => this.space(actor)), this.measure);
    this.nodes = this.run.actors.map((name, actor) => this.node(name, actor, called[actor]));
    this.name(this.run.actors.map((name, actor) => [called[actor], name]));
    this.faces.replaceChildren(this.hub, draw('g', { class: 'crosses' }, this.crosses), draw('g', {}, ...this.nodes.map(node => node.all)));
  }

  angle(actor) {
    return (2 * Math.PI * actor) / this.run.actors.length - Math.PI / 2;
  }

  /** A place on the way from the middle (0) to an actor (1), and so many pixels further. */
  at(actor, part = 1, further = 0) {
    const [across, down] = this.ring.map(radius => radius * part + further);
    return [this.middle[0] + across * Math.cos(this.angle(actor)), this.middle[1] + down * Math.sin(this.angle(actor))];
  }

  node(name, actor, called) {
    const [x, y] = this.at(actor);
    const dot = draw('circle', { cx: x, cy: y, r: this.size });
    const value = draw('text', { x, y: y + 3.6, class: 'value', 'text-anchor': 'middle' });
    const label = this.label(called, actor);
    const all = draw('g', { class: 'actor' }, draw('title', {}, name), dot, value, label);
    all.addEventListener('pointerenter', () => this.aim(actor));
    all.addEventListener('pointerleave', () => this.aim(null));
    all.addEventListener('click', () => this.select(actor === this.selected ? null : actor));
    return { all, dot, value };
  }

  // Width that a name has: as a ray, to the edge, or to the next name at its height.
  space(actor) {
    if (this.way === 'ray') return this.room - 4;
    const [x, y] = this.at(actor);
    const toEdge = Math.min(x, this.width - x);
    if (this.way === 'stacked') {
      const nearest = this.run.actors.map((_, other) => this.at(other)).filter(([, height], other) => other !== actor && Math.abs(height - y) < 30)
        .map(([across]) => Math.abs(across - x));
      return Math.min(2 * toEdge, ...nearest) - 8;
    }
    const [cos] = this.turn(actor);
    return Math.abs(cos) < 0.12 ? this.room * 1.8 : toEdge - this.size - 12;
  }

  turn(actor) {
    return [Math.cos(this.angle(actor)), Math.sin(this.angle(actor))];
  }

  label(called, actor) {
    const [cos, sin] = this.turn(actor);
    const left = cos < -0.01;
    if (this.way === 'stacked') {
      const [x, y] = this.at(actor);
      return draw('text', { class: 'name', 'text-anchor': 'middle', x, y: sin < 0.2 ? y - this.size - 6 : y + this.size + 15 }, called);
    }
    const [x, y] = this.at(actor, 1, this.size + 8);
    const middle = this.way === 'beside' && Math.abs(cos) < 0.12;
    const degrees = (this.angle(actor) * 180) / Math.PI;
    const lift = middle ? (sin < 0 ? -3 : 12) : 4;
    return draw('text', {
      class: 'name', 'text-anchor': middle ? 'middle' : left ? 'end' : 'start', x, y: y + lift,
      ...(this.way === 'ray' ? { transform: `rotate(${left ? degrees + 180 : degrees} ${x} ${y})` } : {}),
    }, called);
  }

  // A finger between two dots means the nearest of those it is nearer to than to the middle.
  choosePlace(event) {
    if (!this.run || event.target !== this.faces) return;
    const box = this.faces.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const far = ([px, py]) => Math.hypot(px - x, py - y);
    const places = this.run.actors.map((_, actor) => far(this.at(actor)));
    const actor = places.indexOf(Math.min(...places));
    if (places[actor] < Math.min(44, far(this.middle))) this.select(actor === this.selected ? null : actor);
  }

  show(round) {
    if (!this.run) return;
    this.round = round;
    const now = this.run.rounds[round];
    const outside = new Set(now.outside);
    this.nodes.forEach((node, actor) => {
      const value = now.cynicism[actor];
      node.outside = outside.has(actor);
      if (node.shown === value) return;
      node.shown = value;
      change(node.dot, 'fill', colour(value));
      if (this.size < 10) return;
      change(node.value, 'fill', inkOn(value));
      word(node.value, String(value));
    });
    this.showPlan(now);
    this.showTies();
    this.highlight();
  }

  /** Marks who is chosen; null for nobody. */
  choose(actor) {
    this.selected = actor;
    this.showTies();
    this.highlight();
  }

  showTies() {
    if (this.run) this.lines.showTies(this.run.rounds[this.round].trust, this.run.rounds[0].trust, this.selected, this.trust);
  }

  showPlan({ plan, links }) {
    const states = new Map(plan?.bound.map(actor => [actor, 'bound']));
    for (const actor of plan?.imposed ?? []) states.set(actor, 'imposed');
    for (const actor of plan?.broke ?? []) states.set(actor, 'broken');
    this.lines.showPlan(states);
    change(this.hub, 'class', `hub${plan?.bound.length ? ' there' : ''}${plan?.made ? ' made' : ''}`);
    const broken = [...links.filter(link => link.state === 'broken').map(link => this.lines.half(link)),
      ...(plan?.broke ?? []).map(actor => this.at(actor, 0.62))];
    change(this.crosses, 'd', broken.map(([x, y]) => `M${(x - 4).toFixed(1)} ${(y - 4).toFixed(1)}l8 8m0-8l-8 8`).join(''));
  }

  aim(actor) {
    this.pointed = actor;
    this.highlight();
    this.point(actor);
  }

  highlight() {
    if (!this.run) return;
    const only = this.pointed ?? this.selected;
    this.lines.show(this.round, this.run.rounds[this.round].links, only);
    this.nodes.forEach((node, actor) => change(node.all, 'class',
      `actor${node.outside ? ' outside' : ''}${actor === only ? ' aim' : ''}${actor === this.selected ? ' chosen' : ''}`));
  }
}

/** What colours and lines mean. */
export function legend() {
  const stops = scale.map((_, place) => draw('stop', { offset: place / (scale.length - 1), 'stop-color': colour((100 * place) / (scale.length - 1)) }));
  const bar = draw('svg', { viewBox: '0 0 220 26', width: 220, height: 26, 'aria-hidden': 'true', class: 'scale' },
    draw('defs', {}, draw('linearGradient', { id: 'cynicism-scale' }, ...stops)),
    draw('rect', { x: 0.5, y: 0.5, width: 219, height: 10, rx: 2, fill: 'url(#cynicism-scale)' }),
    ...[0, 50, 100].map(value => draw('text', { x: 2 + value * 2.16, y: 23, 'text-anchor': value === 0 ? 'start' : value === 100 ? 'end' : 'middle' }, String(value))));
  const line = (name, state, element = 'path') => make('li', {},
    draw('svg', { viewBox: '0 0 34 12', width: 34, height: 12, 'aria-hidden': 'true', class: 'sample' },
      element === 'circle' ? draw('g', { class: 'actor outside' }, draw('circle', { cx: 17, cy: 6, r: 5 }))
        : draw('g', { class: state.includes('spoke') ? 'spokes' : element === 'tie' ? 'ties' : 'lines' }, draw('path', { d: 'M1 6H33', class: state })),
      ...(state === 'broken' ? [draw('g', { class: 'crosses' }, draw('path', { d: 'M13 2l8 8m0-8l-8 8' }))] : [])), name);
  return [
    make('p', { class: 'scale-name' }, `${t('cynicism')} `, bar),
    make('ul', {}, line(t('legendNew'), 'made still'), line(t('legendHolds'), 'holds'), line(t('legendBroken'), 'broken'), line(t('legendEnded'), 'ended still'),
      line(t('legendRefused'), 'refused'), line(t('legendTalked'), 'talked'), line(t('legendPlan'), 'spoke bound'), line(t('legendImposed'), 'spoke imposed'), line(t('legendOut'), '', 'circle'),
      line(t('legendUp'), 'up w2', 'tie'), line(t('legendDown'), 'down w2', 'tie'), line(t('legendLevel'), 'level w2', 'tie')),
  ];
}

