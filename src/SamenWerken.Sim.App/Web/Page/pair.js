// A result that is pinned, and the one that follows it side by side with the differences between the two, run by run.

import { post } from './api.js';
import { byId, isDark, make, say } from './page.js';
import { words } from './past.js';
import { put } from './picture.js';
import { language, t } from './text.js';

let pinned = null;
let newest = 0;

export const isPinned = () => pinned !== null;

export function pin(result) {
  pinned = result;
  byId('pinned').hidden = false;
  byId('pinned-text').textContent = t('pinned', words(result.request));
  hide();
}

export function unpin() {
  pinned = null;
  byId('pinned').hidden = true;
  hide();
}

function hide() {
  newest++;
  byId('pair').hidden = true;
  byId('pinned-picture').hidden = true;
  byId('pictures').classList.remove('two');
  byId('figure').disabled = false;
}

/** Sets a result beside the pinned one. */
export async function show(result) {
  if (!pinned) return;
  byId('pinned-text').textContent = t('pinned', words(pinned.request));
  if (!result?.picture?.comparison || result.picture.comparison === pinned.picture.comparison) return hide();
  const mine = ++newest;
  const room = byId('compare').clientWidth || 900;
  const half = room < 700 ? room : Math.floor((room - 12) / 2);
  const seen = {
    figure: 'rounds', outcome: byId('outcome').value, language, dark: isDark.matches, width: Math.round(Math.min(1000, Math.max(320, room))),
  };
  try {
    const pair = await post('api/pair', { first: pinned.picture.comparison, second: result.picture.comparison, half: Math.max(320, half), look: seen });
    if (mine !== newest) return;
    byId('pictures').classList.add('two');
    byId('figure').disabled = true;
    put(byId('pinned-picture'), pair.firstSvg);
    byId('pinned-picture').prepend(make('figcaption', {}, t('first', words(pinned.request))));
    put(byId('picture'), pair.secondSvg);
    byId('picture').prepend(make('figcaption', {}, t('second', words(result.request))));
    put(byId('pair-picture'), pair.svg);
    showTable(pair);
    byId('pair').hidden = false;
  } catch (problem) {
    if (mine !== newest) return;
    hide();
    say(problem.message === 'unreachable' ? t('unreachable') : problem.message);
  }
}

function showTable(pair) {
  byId('pair-table').replaceChildren(
    make('caption', { id: 'pair-caption' }, t('pairCaption', pair.replications)),
    make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, t('strategy')), ...pair.outcomes.map(name => make('th', { scope: 'col' }, name)))),
    make('tbody', {}, ...pair.rows.map(row => make('tr', {}, make('th', { scope: 'row' }, row.strategy), ...row.cells.map(cell =>
      make('td', { class: cell.clear ? 'best' : null }, cell.difference, cell.half ? make('span', { class: 'soft' }, ` ±${cell.half}`) : null))))));
}
