// Fetches a run to play, and keeps it as a page of its own.

import { download, post } from './api.js';
import { hindrance } from './editor.js';
import { byId, keep, make, say } from './page.js';
import { Player } from './player.js';
import { t } from './text.js';

let ask = () => ({});
let newest = 0;
let shown = null;
const player = new Player(byId('player'));

export const onAsk = act => { ask = act; };

export const pause = () => player.pause();

export const resize = () => player.stage.resize();

export function showStrategies(catalogue) {
  const list = byId('play-strategy');
  const chosen = list.value || 'covenant';
  list.replaceChildren(...catalogue.strategies.map(strategy => make('option', { value: strategy.key, title: strategy.summary }, strategy.name)));
  list.value = chosen;
}

const asked = () => ({ ...ask(), strategy: byId('play-strategy').value, replication: Number(byId('play-replication').value) });

async function fetchRun(request, again) {
  player.pause();
  say(null);
  const mine = ++newest;
  byId('fetch').disabled = true;
  try {
    const run = await post('api/play', request);
    if (mine !== newest) return;
    shown = request;
    byId('play-empty').hidden = true;
    byId('player').hidden = false;
    byId('save-page').disabled = false;
    player.take(run, again);
    if (!again) byId('toggle').focus();
  } catch (problem) {
    say(problem.message === 'unreachable' ? t('unreachable') : problem.message);
  } finally {
    byId('fetch').disabled = false;
  }
}

/** Shows a run that was not fetched here: of a game. */
export function watch(run) {
  shown = null;
  byId('play-empty').hidden = true;
  byId('player').hidden = false;
  byId('save-page').disabled = true;
  player.take(run);
  byId('toggle').focus();
}

/** Tells what is shown again, in another language. */
export function retell() {
  player.showPlaying(false);
  if (shown) fetchRun({ ...shown, language: ask().language }, true);
}

byId('play-form').addEventListener('submit', async event => {
  event.preventDefault();
  const hindered = await hindrance();
  if (hindered) say(hindered);
  else fetchRun(asked(), false);
});
byId('save-page').addEventListener('click', async () => {
  say(null);
  try {
    keep(await download('api/page.html', shown), `${shown.strategy}-${shown.replication}.html`);
  } catch (problem) {
    say(problem.message === 'unreachable' ? t('unreachable') : problem.message);
  }
});
