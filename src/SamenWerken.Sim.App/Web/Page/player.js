// Plays one run round by round. The server sends the whole run once; here it is only shown.

import { post } from './api.js';
import { byId, make, say } from './page.js';
import { Stage, legend } from './stage.js';
import { language, t } from './text.js';

let ask = () => ({});
let played = null;
let round = 0;
let timer = null;
let newest = 0;
const stage = new Stage(byId('stage'), describe);

export const onAsk = act => { ask = act; };

export function showStrategies(catalogue) {
  const list = byId('play-strategy');
  const chosen = list.value || 'covenant';
  list.replaceChildren(...catalogue.strategies.map(strategy => make('option', { value: strategy.key, title: strategy.summary }, strategy.name)));
  list.value = chosen;
}

async function fetchRun() {
  pause();
  say(null);
  const mine = ++newest;
  byId('fetch').disabled = true;
  try {
    const run = await post('api/play', { ...ask(), strategy: byId('play-strategy').value, replication: Number(byId('play-replication').value) });
    if (mine !== newest) return;
    played = run;
    byId('play-empty').hidden = true;
    byId('player').hidden = false;
    byId('round').max = run.rounds.length - 1;
    stage.take(run);
    byId('legend').replaceChildren(...legend());
    go(0);
    byId('toggle').focus();
  } catch (problem) {
    say(problem.message === 'unreachable' ? t('unreachable') : problem.message);
  } finally {
    byId('fetch').disabled = false;
  }
}

function go(to) {
  if (!played) return;
  round = Math.min(played.rounds.length - 1, Math.max(0, to));
  const now = played.rounds[round];
  const title = t('month', round + 1, played.rounds.length);
  byId('round').value = round;
  byId('round').setAttribute('aria-valuetext', title);
  byId('round-text').textContent = `${round + 1} / ${played.rounds.length}`;
  byId('story-title').textContent = title;
  byId('standing').replaceChildren(...['cooperation', 'trust', 'cynicism'].map(key => {
    const value = now.outcomes[key];
    return make('div', {}, make('dt', {}, t(key)), make('dd', {}, value === null ? '–' : value.toFixed(2), make('meter', { min: 0, max: 1, value: value ?? 0, 'aria-hidden': 'true', class: key })));
  }));
  byId('story').replaceChildren(...now.story[language].slice(0, -1).sort((one, other) => (one.length > long) - (other.length > long)).map(told));
  byId('story').scrollTop = 0;
  stage.show(round);
  describe(stage.pointed);
}

// Whom everybody met is told last, and folded where it fills the page.
const long = 280;

function told(sentence) {
  const cut = sentence.length > long ? sentence.lastIndexOf(' ', 150) : -1;
  return cut < 0 ? make('p', {}, sentence) : make('details', {}, make('summary', {}, `${sentence.slice(0, cut)} …`), make('p', {}, `… ${sentence.slice(cut + 1)}`));
}

function describe(actor) {
  if (!played) return;
  const now = played.rounds[round];
  if (actor === null) {
    byId('selected').textContent = t('pick');
    return;
  }
  const lines = now.links.filter(link => (link.from === actor || link.to === actor) && link.agreements > 0).length + (now.plan?.bound.includes(actor) ? 1 : 0);
  byId('selected').textContent = t('details', played.actors[actor], now.cynicism[actor], lines) + (now.outside.includes(actor) ? `, ${t('outside')}` : '');
}

function play() {
  if (!played) return;
  if (round === played.rounds.length - 1) go(0);
  const step = () => {
    if (round === played.rounds.length - 1) return pause();
    go(round + 1);
    timer = setTimeout(step, Number(byId('speed').value));
  };
  timer = setTimeout(step, 150);
  showPlaying(true);
}

export function pause() {
  clearTimeout(timer);
  timer = null;
  showPlaying(false);
}

function showPlaying(playing) {
  byId('player').classList.toggle('playing', playing);
  byId('toggle').setAttribute('aria-label', t(playing ? 'pauseButton' : 'playButton'));
  // A reader of the page hears the story when somebody steps, not while it plays by itself.
  byId('story').setAttribute('aria-live', playing ? 'off' : 'polite');
}

const toggle = () => (timer === null ? play() : pause());

function step(to) {
  pause();
  go(to);
}

export function resize() {
  stage.resize();
}

/** Says what is shown again, in another language. */
export function retell() {
  showPlaying(timer !== null);
  if (!played) return;
  byId('legend').replaceChildren(...legend());
  go(round);
}

byId('play-form').addEventListener('submit', event => {
  event.preventDefault();
  fetchRun();
});
byId('toggle').addEventListener('click', toggle);
byId('back').addEventListener('click', () => step(round - 1));
byId('forward').addEventListener('click', () => step(round + 1));
byId('round').addEventListener('input', () => step(Number(byId('round').value)));
byId('stage').addEventListener('keydown', event => {
  const act = {
    ' ': toggle, ArrowRight: () => step(round + 1), ArrowLeft: () => step(round - 1),
    Home: () => step(0), End: () => step(played.rounds.length - 1),
  }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
