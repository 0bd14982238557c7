// Runs a comparison and shows its picture as it sharpens.

import { download, post, stream } from './api.js';
import { byId, isDark, keep, make, say } from './page.js';
import * as pair from './pair.js';
import * as past from './past.js';
import { Reader, put, savePng, saveSvg } from './picture.js';
import { Running } from './running.js';
import { count, language, t } from './text.js';

let ask = () => ({});
let columns = [];
let figures = [];
let modelOutcomes = new Set();
let wished = ''; // an outcome that is to be chosen once the scenario that has it is known
let last = null;
const work = new Running(show);
const reader = new Reader(byId('picture'), byId('reading'));

/** Gives the part of a request that stands in the controls. */
export const onAsk = act => { ask = act; };

export function showChoices(catalogue) {
  columns = catalogue.columns;
  figures = catalogue.figures;
  refill(byId('figure'), catalogue.figures.map(figure => [figure.key, figure.name]));
  modelOutcomes = new Set(catalogue.outcomes.map(outcome => outcome.key));
  showOutcomes(catalogue.outcomes);
  refill(byId('baseline'), catalogue.strategies.map(strategy => [strategy.key, strategy.name]));
  showFields();
  describeStatus();
  past.show();
}

/** The outcomes to choose from: those of the model, and those of the scenario's issues and actors. */
export function showOutcomes(known) {
  wished ||= byId('outcome').value;
  for (const id of ['outcome', 'vary-outcome']) {
    refill(byId(id), known.map(outcome => [outcome.key, `${outcome.name} ${outcome.better}`.trim(), outcome.definition]));
  }
  if (!known.some(outcome => outcome.key === wished)) return;
  byId('outcome').value = wished;
  wished = '';
}

export function refill(list, entries) {
  const chosen = list.value;
  list.replaceChildren(...entries.map(([value, name, title]) => make('option', { value, title }, name)));
  if (entries.some(([value]) => value === chosen)) list.value = chosen;
}

// A figure of several outcomes has none to choose.
function showFields() {
  const figure = figures.find(each => each.key === byId('figure').value);
  if (!figure) return;
  byId('outcome-field').hidden = !figure.oneOutcome && !pair.isPinned();
  byId('baseline-field').hidden = !figure.baseline || pair.isPinned();
}

export function look(width) {
  const room = width ?? (byId('compare').clientWidth || 900);
  return {
    figure: byId('figure').value, outcome: byId('outcome').value, baseline: byId('baseline').value, language, dark: isDark.matches,
    width: Math.round(Math.min(1000, Math.max(320, room))),
  };
}

/** Chooses figure, outcome and baseline as an address has them. */
export function choose(wanted) {
  wished = wanted.outcome ?? '';
  for (const name of ['figure', 'outcome', 'baseline']) {
    if ([...byId(name).options].some(option => option.value === wanted[name])) byId(name).value = wanted[name];
  }
  showFields();
}

// What is asked of the server has no words of the page in it.
const asked = request => ({ ...request, labels: undefined, title: undefined });

/** Starts a comparison; one that is still running is stopped by it. */
export async function run() {
  work.stop();
  const request = { ...ask(), look: look() };
  if (!byId('seed').validity.valid || !byId('replications').validity.valid) {
    (byId('seed').validity.valid ? byId('replications') : byId('seed')).reportValidity();
    return;
  }
  performance.mark('run');
  const mine = await work.begin(request.strategies);
  if (!mine) return;
  // Until there is something new to see, the last picture, its files and its choices stay.
  const before = last;
  let failure = null;
  last = { request, picture: null, ended: false };
  show(true);
  announce(t('starting'));
  try {
    await stream('api/compare', asked(request), mine.signal, (kind, data) => {
      if (!work.is(mine)) return;
      if (kind === 'picture') {
        receive(data);
        // Another look may have been chosen before there was anything to see.
        if (JSON.stringify(look()) !== JSON.stringify(last.request.look)) turn();
      } else failure = new Error(data.detail);
    });
    if (failure) throw failure;
    if (work.is(mine)) end();
  } catch (problem) {
    if (!work.is(mine)) return;
    if (!last.picture) last = before;
    work.end();
    if (problem.name !== 'AbortError') say(problem.message === 'unreachable' ? t('unreachable') : problem.message);
    announce(describeStatus());
  }
}

export function stop() {
  work.stop();
}

function end() {
  last.ended = true;
  work.end();
  announce(describeStatus());
  if (last.picture?.failed) say(last.picture.failed);
  if (last.picture) past.remember(last.request, last.picture);
  pair.show(last);
  compareAsked();
  tellCommand();
}

/** Shows a run of before again. */
export function recall(run) {
  last = { request: run.request, picture: run.picture, ended: true };
  byId('command-block').hidden = true;
  receive(run.picture);
  show(false);
  tellCommand();
  return turn();
}

function receive(picture) {
  if (!last.picture) performance.measure('first picture', 'run');
  last.picture = picture;
  byId('empty').hidden = true;
  put(byId('picture'), picture.svg);
  byId('picture').setAttribute('aria-label', t('readable'));
  reader.take(picture.values);
  showTable(picture);
  byId('progress').value = picture.replications / picture.of;
  describeStatus();
}

function showTable(picture) {
  const heads = columns.map(column => make('th', { scope: 'col' }, column.name,
    column.better ? make('span', { class: 'arrow', title: t(column.better === '↑' ? 'more' : 'less') }, ` ${column.better}`) : null));
  const best = picture.rows.some(row => row.cells.some(cell => cell.best));
  byId('table').replaceChildren(
    make('caption', { id: 'table-caption' }, t('caption') + (best ? `; ★ ${t('best')}` : '') + '.'),
    make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, t('strategy')), ...heads)),
    make('tbody', {}, ...picture.rows.map(row => make('tr', {}, make('th', { scope: 'row' }, row.strategy), ...row.cells.map(cell =>
      make('td', { class: cell.best ? 'best' : null }, cell.best ? '★ ' : '', cell.mean, cell.half ? make('span', { class: 'soft' }, ` ±${cell.half}`) : null))))));
  byId('table-block').hidden = false;
}

function show(isRunning) {
  byId('stop').hidden = !isRunning;
  byId('progress').hidden = !isRunning;
  if (isRunning) byId('progress').removeAttribute('value');
  byId('compare').classList.toggle('running', isRunning);
  for (const id of ['save-table', 'save-picture', 'save-png', 'save-report', 'pin']) byId(id).disabled = isRunning || !last?.picture;
  describeStatus();
}

function describeStatus() {
  const picture = last?.picture;
  const [done, of] = picture ? [count(picture.replications), count(picture.of)] : [];
  const text = !last ? '' : !picture ? (work.on ? t('starting') : '') : work.on ? t('running', done, of) : picture.final ? t('done', done) : t('stopped', done, of);
  byId('status').textContent = text;
  return text;
}

// A reader of the page is told the beginning and the end, not every picture between.
const announce = text => { byId('announce').textContent = text; };

async function tellCommand() {
  const told = last;
  const { line } = await post('api/command', asked(told.request)).catch(() => ({ line: null }));
  if (told !== last) return;
  byId('command').textContent = line ?? '';
  byId('command-block').hidden = !line;
}

/** Draws the same comparison in another way: other outcome, language, paper or width. */
export async function turn() {
  if (!last?.picture) return;
  const wanted = last.request.look = look();
  try {
    for (;;) {
      const picture = await post('api/draw', { comparison: last.picture.comparison, look: wanted });
      if (last?.request.look !== wanted) return;
      if (picture.svg) {
        receive(picture);
        return pair.show(last);
      }
      // While runs come in the next picture has the new look. After a stop the last runs first come to their end.
      if (work.on) return;
      await new Promise(rest => setTimeout(rest, 150));
    }
  } catch (problem) {
    if (!work.on) say(problem.message === 'unreachable' ? t('unreachable') : problem.message);
  }
}

/** Whether there is a picture of something else than what the controls now say. */
export function compareAsked() {
  if (!last?.picture || work.on) return;
  const now = ask();
  const same = ['yaml', 'replications', 'seed'].every(key => now[key] === last.request[key])
    && JSON.stringify([now.set, now.strategies]) === JSON.stringify([last.request.set, last.request.strategies]);
  byId('status').textContent = same ? describeStatus() : `${describeStatus()} · ${t('changedSince')}`;
}

async function save(path, name) {
  try {
    keep(await download(path, { comparison: last.picture.comparison, language }), name);
  } catch (problem) {
    say(problem.message);
  }
}

const fileName = () => `${last.picture.figure}-${last.picture.outcome}`;

byId('figure').addEventListener('change', () => {
  showFields();
  turn();
});
byId('baseline').addEventListener('change', turn);
// What was not measured takes the runs once more.
byId('outcome').addEventListener('change', () => {
  const key = byId('outcome').value;
  return !last?.picture || modelOutcomes.has(key) || last.picture.beside.includes(key) ? turn() : run();
});
isDark.addEventListener('change', turn);
byId('stop').addEventListener('click', () => {
  stop();
  byId('run').focus();
});
byId('pin').addEventListener('click', () => {
  pair.pin(last);
  showFields();
});
byId('unpin').addEventListener('click', () => {
  pair.unpin();
  showFields();
  turn();
  byId('pin').focus();
});
byId('save-table').addEventListener('click', () => save('api/summary.csv', 'summary.csv'));
byId('save-report').addEventListener('click', () => save('api/report.html', 'report.html'));
byId('save-picture').addEventListener('click', () => saveSvg(last.picture.svg, fileName()));
byId('save-png').addEventListener('click', () => savePng(last.picture.svg, fileName()));
