// The runs of this visit, to go back to and forth again.

import { byId, make } from './page.js';
import { count, t, written } from './text.js';

const runs = [];
let place = -1;
let back = () => {};

/** Calls back with the request of the run that is gone back to. */
export const onBack = act => { back = act; };

/** Remembers a run that came to an end; what was undone is forgotten, as everywhere. */
export function remember(request, picture) {
  const known = runs.findIndex(run => run.picture.comparison === picture.comparison);
  if (known >= 0) {
    place = known;
  } else {
    runs.splice(place + 1);
    runs.push({ request, picture });
    if (runs.length > 30) runs.shift();
    place = runs.length - 1;
  }
  show();
}

export const of = comparison => runs.find(run => run.picture.comparison === comparison);

/** How the settings of a run differ from those of the scenario, in a few words. */
export function words(request) {
  const changes = Object.entries(request.set).map(([path, value]) => `${request.labels?.[path] ?? path} ${written(value)}`);
  return [request.title, ...(changes.length ? changes : [t('asItIs')]), t('runsOf', count(request.replications))].join(' · ');
}

export function show() {
  byId('undo').disabled = place <= 0;
  byId('redo').disabled = place >= runs.length - 1;
  byId('past').hidden = runs.length < 2;
  byId('past').replaceChildren(...runs.map((run, at) => make('option', { value: at }, `${at + 1}. ${words(run.request)}`)));
  byId('past').value = place;
}

function go(to) {
  if (to < 0 || to >= runs.length) return;
  place = to;
  show();
  back(runs[to]);
}

byId('undo').addEventListener('click', () => go(place - 1));
byId('redo').addEventListener('click', () => go(place + 1));
byId('past').addEventListener('change', () => go(Number(byId('past').value)));

// As in any editor, but not within a text, which has an undo of its own.
document.addEventListener('keydown', event => {
  if (!(event.ctrlKey || event.metaKey) || event.target.matches('textarea, input:not([type=range], [type=checkbox])')) return;
  const step = event.key === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey) ? 1 : event.key === 'z' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  go(place + step);
});
