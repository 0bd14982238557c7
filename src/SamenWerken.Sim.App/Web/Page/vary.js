// Varies one parameter, or two for a map, from any slider.

import { stream } from './api.js';
import { CellReader } from './cells.js';
import { byId, isDark, make, say } from './page.js';
import { Reader, put, savePng, saveSvg } from './picture.js';
import { Running } from './running.js';
import { count, language, t } from './text.js';

let ask = () => ({});
let known = [];
let last = null;
const work = new Running(show);
const reader = new Reader(byId('vary-picture'), byId('vary-reading'));
const cells = ['vary-picture', 'vary-means'].map(box => new CellReader(byId(box), byId('vary-reading')));

export const onAsk = act => { ask = act; };

/** Offers the parameters that slide. */
export function showParameters(parameters) {
  known = parameters.filter(each => each.from !== null);
  for (const side of ['x', 'y']) {
    const chosen = byId(`${side}-path`).value;
    const options = known.map(each => make('option', { value: each.path, title: each.meaning }, each.label ? `${each.label}` : each.path));
    byId(`${side}-path`).replaceChildren(...(side === 'y' ? [make('option', { value: '' }, t('noMap'))] : []), ...options);
    if (known.some(each => each.path === chosen)) byId(`${side}-path`).value = chosen;
    else ends(side);
  }
  enable();
}

// The ends of its slider; where a second one is chosen, fewer values of each.
function ends(side) {
  const parameter = known.find(each => each.path === byId(`${side}-path`).value);
  byId(`${side}-from`).value = parameter?.from ?? '';
  byId(`${side}-to`).value = parameter?.to ?? '';
  const steps = parameter ? Math.round((parameter.to - parameter.from) / parameter.step) + 1 : 7;
  byId(`${side}-levels`).value = Math.max(2, Math.min(byId('y-path').value ? 6 : 9, steps));
}

function enable() {
  for (const part of ['from', 'to', 'levels']) byId(`y-${part}`).disabled = byId('y-path').value === '';
}

/** Fills in a parameter: as the first, or as the second where there is a first that was asked for before. */
export function take(parameter) {
  const second = byId('vary-form').dataset.first && byId('vary-form').dataset.first !== parameter.path && !byId('y-path').value;
  const side = second ? 'y' : 'x';
  if (!second) {
    byId('vary-form').dataset.first = parameter.path;
    byId('y-path').value = '';
    ends('y');
  }
  byId(`${side}-path`).value = parameter.path;
  ends(side);
  if (second) ends('x');
  enable();
  byId('vary-run').focus();
}

const axis = side => ({ path: byId(`${side}-path`).value, from: Number(byId(`${side}-from`).value), to: Number(byId(`${side}-to`).value), levels: Number(byId(`${side}-levels`).value) });

const look = () => ({
  outcome: byId('vary-outcome').value, language, dark: isDark.matches, width: Math.round(Math.min(1000, Math.max(320, byId('vary').clientWidth || 900))),
});

export async function run() {
  const wrong = [...byId('vary-form').elements].find(each => each.willValidate && !each.validity.valid);
  if (wrong) return wrong.reportValidity();
  const { yaml, name, set, strategies, seed } = ask();
  const map = byId('y-path').value !== '';
  const mine = await work.begin(strategies);
  if (!mine) return;
  show(true);
  byId('vary-status').textContent = t('starting');
  let failure = null;
  try {
    const request = { yaml, name, set, strategies, seed, language, replications: Number(byId('vary-runs').value), x: axis('x'), ...(map ? { y: axis('y') } : {}), look: look() };
    await stream('api/vary', request, mine.signal, (kind, data) => {
      if (!work.is(mine)) return;
      if (kind === 'picture') receive(data);
      else if (kind === 'progress') progress(data);
      else failure = new Error(data.detail);
    });
    if (failure) throw failure;
  } catch (problem) {
    if (work.is(mine) && problem.name !== 'AbortError') say(problem.message === 'unreachable' ? t('unreachable') : problem.message);
    if (work.is(mine) && problem.name === 'AbortError') byId('vary-status').textContent = t('stoppedShort');
  }
  if (work.is(mine)) work.end();
}

function progress({ done, total }) {
  byId('vary-progress').value = done / total;
  byId('vary-status').textContent = t('runsDone', count(done), count(total));
}

function receive(picture) {
  last = picture;
  byId('vary-empty').hidden = true;
  byId('vary-result').hidden = false;
  put(byId('vary-picture'), picture.svg);
  byId('vary-picture').setAttribute('aria-label', t('readable'));
  reader.take(picture.values);
  if (picture.meansSvg) put(byId('vary-means'), picture.meansSvg); else byId('vary-means').hidden = true;
  cells[0].take(picture.cells);
  cells[1].take(picture.meansSvg ? picture.cells : null);
  if (picture.final) byId('vary-status').textContent = t('varied', count(picture.points), count(picture.replications));
  byId('vary-table').replaceChildren(
    make('caption', { id: 'vary-caption' }, picture.caption),
    make('thead', {}, make('tr', {}, ...picture.heads.map(head => make('th', { scope: 'col' }, head)))),
    make('tbody', {}, ...picture.rows.map(([head, ...cells]) => make('tr', {}, make('th', { scope: 'row' }, head), ...cells.map(cell => make('td', {}, cell))))));
}

function show(isRunning) {
  byId('vary-stop').hidden = !isRunning;
  byId('vary-progress').hidden = !isRunning;
  if (isRunning) byId('vary-progress').removeAttribute('value');
}

/** The same once more where language or paper changed: what was varied is not kept. */
export function turn() {
  if (last) run();
}

byId('vary-form').addEventListener('submit', event => {
  event.preventDefault();
  run();
});
byId('vary-stop').addEventListener('click', () => {
  work.stop();
  byId('vary-run').focus();
});
for (const side of ['x', 'y']) {
  byId(`${side}-path`).addEventListener('change', () => {
    ends(side);
    if (side === 'y') ends('x');
    enable();
  });
}
byId('vary-svg').addEventListener('click', () => saveSvg(last.svg, `vary-${byId('vary-outcome').value}`));
byId('vary-png').addEventListener('click', () => savePng(last.svg, `vary-${byId('vary-outcome').value}`));
