// Plays one run round by round: the stage, its lines over time, the story, and the actor that is chosen.

import { actorPanel } from './actor.js';
import { Chart } from './chart.js';
import { byId, change, draw, make, word } from './page.js';
import { Stage, legend } from './stage.js';
import { Story } from './story.js';
import { t } from './text.js';

const icon = (...paths) => draw('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, ...paths.map(([d, name]) => draw('path', { d, class: name ?? '' })));

export class Player {
  played = null;
  round = 0;
  timer = null;
  chosen = null;

  constructor(box) {
    this.box = box;
    const button = (id, label, ...paths) => make('button', { type: 'button', id, class: id === 'toggle' ? 'primary' : null, 'data-t-label': label, 'aria-label': t(label) }, icon(...paths));
    this.slider = make('input', { type: 'range', id: 'round', min: 0, max: 1, value: 0, step: 1, oninput: () => this.step(Number(this.slider.value)) });
    this.speed = make('select', { id: 'speed' }, ...[[1600, 'slow'], [800, 'normal'], [300, 'fast']].map(([value, word]) => make('option', { value, 'data-t': word, selected: value === 800 }, t(word))));
    const trust = make('input', { type: 'checkbox', id: 'show-trust', checked: true, onchange: () => this.showTrust(trust.checked) });
    this.who = make('select', { id: 'actor', onchange: () => this.choose(this.who.value === '' ? null : Number(this.who.value)) });
    this.stageBox = make('div', { id: 'stage', tabindex: 0, role: 'group', 'aria-roledescription': 'player', 'data-t-label': 'stage', 'aria-label': t('stage') });
    this.all = new Chart(t('allParties'), to => this.step(to));
    this.own = new Chart('', to => this.step(to), 104);
    this.gain = new Chart(t('gain'), to => this.step(to), 84);
    this.story = new Story();
    box.replaceChildren(
      make('div', { class: 'transport', role: 'group', 'data-t-label': 'player', 'aria-label': t('player') },
        button('back', 'back', ['M4 3v10M13 3 6 8l7 5z']), button('toggle', 'playButton', ['M4 2.5 13 8l-9 5.5z', 'play'], ['M4 3h3v10H4zM9 3h3v10H9z', 'pause']),
        button('forward', 'forward', ['M12 3v10M3 3l7 5-7 5z']),
        make('label', { for: 'round', class: 'aside', 'data-t': 'round' }, t('round')), this.slider, make('output', { id: 'round-text', for: 'round' }),
        make('label', { for: 'speed', class: 'aside', 'data-t': 'speed' }, t('speed')), this.speed,
        make('label', { class: 'check' }, trust, make('span', { 'data-t': 'trust' }, t('trust')))),
      make('div', { class: 'scene' },
        make('div', { class: 'left' }, this.stageBox, make('p', { id: 'selected', class: 'soft' }),
          make('details', { id: 'names', hidden: true }, make('summary', { 'data-t': 'namesInFull' }, t('namesInFull')), make('ul')), make('div', { id: 'legend' })),
        make('div', { class: 'side' },
          this.all.box,
          this.story.box,
          make('div', { class: 'who' },
            make('div', { class: 'field' }, make('label', { for: 'actor', id: 'who-title', 'data-t': 'actorTitle' }, t('actorTitle')), this.who),
            this.own.box, this.gain.box))),
      make('div', { id: 'actor-panel', role: 'region', 'aria-labelledby': 'who-title' }));
    this.stage = new Stage(this.stageBox, actor => this.describe(actor), actor => this.choose(actor), called => this.tellNames(called));
    this.listen();
  }

  listen() {
    byId('toggle').addEventListener('click', () => this.toggle());
    byId('back').addEventListener('click', () => this.step(this.round - 1));
    byId('forward').addEventListener('click', () => this.step(this.round + 1));
    this.stageBox.addEventListener('keydown', event => {
      if (!this.played) return;
      const n = this.played.actors.length;
      const act = {
        ' ': () => this.toggle(), ArrowRight: () => this.step(this.round + 1), ArrowLeft: () => this.step(this.round - 1),
        Home: () => this.step(0), End: () => this.step(this.played.rounds.length - 1),
        ArrowDown: () => this.choose(((this.chosen ?? -1) + 1) % n), ArrowUp: () => this.choose(((this.chosen ?? n) - 1 + n) % n), Escape: () => this.choose(null),
      }[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    });
    new ResizeObserver(() => {
      for (const chart of [this.all, this.own, this.gain]) {
        if (!chart.lines || Math.abs(chart.width - Math.max(240, chart.box.clientWidth)) < 2 || chart.box.clientWidth === 0) continue;
        chart.layout();
        chart.show(this.round);
      }
    }).observe(this.all.box);
  }

  /** Takes a run; the round and the actor that were shown stay, where they can. */
  take(run, again = false) {
    this.pause();
    this.played = unfolded(run);
    this.slider.max = run.rounds.length - 1;
    if (this.chosen !== null && this.chosen >= run.actors.length) this.chosen = null;
    this.stage.pointed = null;
    this.round = again ? Math.min(this.round, run.rounds.length - 1) : 0;
    this.who.replaceChildren(make('option', { value: '' }, t('nobody')), ...run.actors.map((name, actor) => make('option', { value: actor }, name)));
    this.stage.take(run);
    byId('legend').replaceChildren(...legend());
    const line = (key, kind) => ({ name: t(key), kind, values: run.rounds.map(round => round.outcomes[key]) });
    this.all.take([line('cooperation', 'cooperation'), line('trust', 'trust'), line('cynicism', 'cynicism'), line('public_value', 'public')], t('allParties'));
    this.choose(this.chosen);
    this.go(this.round);
  }

  // What each short name on the stage stands for, in a list where one can be chosen.
  tellNames(called) {
    const cut = called.map(([short, name], actor) => [short, name, actor]).filter(([short, name]) => short !== name);
    byId('names').hidden = cut.length === 0;
    byId('names').lastChild.replaceChildren(...cut.map(([short, name, actor]) =>
      make('li', {}, make('button', { type: 'button', class: 'plain', onclick: () => this.choose(actor) }, name), ` ${short}`)));
  }

  choose(actor) {
    this.chosen = actor;
    this.who.value = actor ?? '';
    this.stage.choose(actor);
    this.own.box.hidden = this.gain.box.hidden = actor === null;
    if (!this.played) return;
    if (actor !== null) {
      const n = this.played.actors.length;
      const mean = (round, at) => round.trust.reduce((sum, value, cell) => sum + (at(cell) ? value : 0), 0) / (100 * (n - 1));
      this.own.take([
        { name: t('isTrustedShort'), kind: 'trust', values: this.played.rounds.map(round => mean(round, cell => cell % n === actor)) },
        { name: t('cynicism'), kind: 'cynicism', values: this.played.rounds.map(round => round.cynicism[actor] / 100) },
      ], this.played.actors[actor]);
      this.gain.take([{ name: t('gain'), kind: 'public', values: this.played.rounds.map(round => round.gains[actor]) }], t('gainOf', this.played.actors[actor]));
      this.own.show(this.round);
      this.gain.show(this.round);
    }
    this.tellActor();
    this.describe(this.stage.pointed ?? actor);
  }

  go(to) {
    if (!this.played) return;
    const { rounds } = this.played;
    this.round = Math.min(rounds.length - 1, Math.max(0, to));
    const title = t('month', this.round, rounds.length - 1);
    this.slider.value = this.round;
    change(this.slider, 'aria-valuetext', title);
    word(byId('round-text'), title);
    this.stage.show(this.round);
    this.all.show(this.round);
    if (this.chosen !== null) for (const chart of [this.own, this.gain]) chart.show(this.round);
    this.tellActor();
    this.describe(this.stage.pointed ?? this.chosen);
    // While it plays the story follows one picture after the stage, so that neither keeps the next picture waiting.
    if (this.timer === null) this.tellRound();
    else requestAnimationFrame(() => setTimeout(() => this.tellRound()));
  }

  tellRound() {
    const { rounds, words } = this.played;
    this.story.tell(t('month', this.round, rounds.length - 1), rounds[this.round].story.map(place => words[place]));
  }

  // While it plays, only what changes before the eyes is made anew.
  tellActor() {
    if (this.chosen !== null && this.played && this.timer !== null) return;
    const nobody = this.chosen === null || !this.played;
    if (nobody && byId('actor-panel').textContent === t('pick')) return;
    byId('actor-panel').replaceChildren(...(nobody ? [make('p', { class: 'soft' }, t('pick'))] : actorPanel(this.played, this.round, this.chosen)));
  }

  describe(actor) {
    if (!this.played) return;
    const now = this.played.rounds[this.round];
    const shown = actor ?? this.chosen;
    const lines = () => now.promises.filter(promise => promise.parties.includes(shown)).length;
    word(byId('selected'), shown === null ? t('pick')
      : t('details', this.played.actors[shown], now.cynicism[shown], lines()) + (now.outside.includes(shown) ? `, ${t('outside')}` : ''));
  }

  play() {
    if (!this.played) return;
    const last = this.played.rounds.length - 1;
    if (this.round === last) this.go(0);
    const step = () => {
      if (this.round === last) return this.pause();
      this.go(this.round + 1);
      this.timer = setTimeout(step, Number(this.speed.value));
    };
    this.timer = setTimeout(step, 150);
    this.showPlaying(true);
  }

  pause() {
    clearTimeout(this.timer);
    this.timer = null;
    this.showPlaying(false);
    this.tellActor();
  }

  showPlaying(playing) {
    this.box.classList.toggle('playing', playing);
    change(byId('toggle'), 'aria-label', t(playing ? 'pauseButton' : 'playButton'));
    // A reader of the page hears the story when somebody steps, not while it plays by itself.
    this.story.aloud(!playing);
  }

  toggle() {
    if (this.timer === null) this.play(); else this.pause();
  }

  step(to) {
    this.pause();
    this.go(to);
  }

  showTrust(shown) {
    this.stage.trust = shown;
    this.stage.showTies();
  }
}

// A round says what changed since the one before.
function unfolded(run) {
  run.rounds.forEach((round, at) => {
    if (round.trust) return;
    round.trust = [...run.rounds[at - 1].trust];
    for (let place = 0; place < round.changed.length; place += 2) round.trust[round.changed[place]] = round.changed[place + 1];
  });
  for (const round of run.rounds) round.promises = round.promises.map(promise => run.pacts[promise] ?? promise);
  return run;
}
