// Strategies to tick and parameters to move. What is moved stands beside the scenario's text, as --set does on the command line.

import { byId, make, rested } from './page.js';
import { row } from './rows.js';
import { t } from './text.js';

const ticked = new Set();
const changes = new Map();
let strategies = [];
let described = null;
let still = new Set();
let changed = () => {};
let vary = () => {};

/** Calls back whenever something was ticked or moved. */
export const onChange = act => { changed = act; };

/** Calls back with a parameter that is to be varied. */
export const onVary = act => { vary = act; };

export const chosenStrategies = () => strategies.map(strategy => strategy.key).filter(key => ticked.has(key));

export const chosenChanges = () => Object.fromEntries(changes);

export const parameters = () => described?.parameters ?? [];

/** What changed parameters are called. */
export const labels = () => Object.fromEntries(parameters().filter(each => each.label && changes.has(each.path)).map(each => [each.path, each.label]));

export function forget() {
  changes.clear();
  still = new Set();
}

/** Puts the controls as they stood once. */
export function restore(set, keys) {
  changes.clear();
  for (const [path, value] of Object.entries(set)) changes.set(path, value);
  if (described) showParameters(described);
  if (keys) tickAll(keys);
}

export function showStrategies(catalogue) {
  strategies = catalogue.strategies;
  byId('strategies').replaceChildren(...strategies.map((strategy, place) => make('div', { class: 'tick', title: strategy.summary },
    make('input', { type: 'checkbox', id: `strategy-${place}`, checked: ticked.has(strategy.key), 'aria-describedby': `summary-${place}`, 'data-key': strategy.key, onchange: tick }),
    make('label', { for: `strategy-${place}` }, strategy.name),
    make('span', { id: `summary-${place}`, class: 'aside' }, strategy.summary))));
  tell();
}

function tick(event) {
  const key = event.target.dataset.key;
  if (event.target.checked) ticked.add(key); else ticked.delete(key);
  tell();
  changed();
}

/** Ticks these strategies and no others; those that the scenario asks about if none are named. */
export function tickAll(keys = described?.strategies ?? []) {
  ticked.clear();
  for (const key of keys) ticked.add(key);
  for (const box of byId('strategies').querySelectorAll('input')) box.checked = ticked.has(box.dataset.key);
  tell();
  changed();
}

function tell() {
  byId('strategy-count').textContent = t('chosen', ticked.size);
  byId('change-count').textContent = changes.size > 0 ? t('changed', changes.size) : '';
  byId('reset').hidden = changes.size === 0;
}

/** Shows a scenario's parameters; changes of those that it no longer has are dropped. */
export function showParameters(scenario) {
  described = scenario;
  const known = new Set(scenario.parameters.map(parameter => parameter.path));
  for (const path of changes.keys()) if (!known.has(path)) changes.delete(path);
  showFound();
  tell();
}

/** Notes which parameters move nothing with what is ticked. */
export function showStill(paths) {
  still = new Set(paths);
  const held = document.activeElement?.closest('[data-path]')?.dataset.path;
  const part = document.activeElement?.type;
  showFound();
  if (held) document.querySelector(`[data-path="${CSS.escape(held)}"] ${part === 'range' ? 'input[type=range]' : '.exact'}`)?.focus();
}

const rowOf = parameter => row(parameter, {
  value: () => changes.get(parameter.path) ?? parameter.value,
  put: text => {
    if (text === parameter.value) changes.delete(parameter.path); else changes.set(parameter.path, text);
    tell();
    changed();
  },
  vary: () => vary(parameter),
});

const sought = () => byId('filter').value.trim().toLowerCase();

// Every word has to be found somewhere: in the path, in what it means, or in a word for it in either language.
const matches = (parameter, words) => words.every(word => parameter.search.includes(word));

function showFound() {
  if (!described) return;
  const words = sought().split(/\s+/).filter(Boolean);
  const main = new Map(described.main.map((path, place) => [path, place]));
  const first = described.parameters.filter(each => main.has(each.path) && matches(each, words)).sort((one, other) => main.get(one.path) - main.get(other.path));
  const moves = first.filter(each => !still.has(each.path) || changes.has(each.path));
  const rests = first.filter(each => !moves.includes(each));
  byId('main-parameters').replaceChildren(...moves.map(rowOf));
  byId('still-block').hidden = rests.length === 0;
  openFor('still-block', words.length > 0 && rests.length > 0);
  byId('still-title').textContent = t('still', rests.length);
  byId('still-parameters').replaceChildren(...rests.map(rowOf));
  const others = words.length > 0 ? described.parameters.filter(each => !main.has(each.path) && matches(each, words)) : described.parameters.filter(each => !main.has(each.path));
  openFor('all-parameters', words.length > 0 && others.length > 0);
  byId('found-count').textContent = words.length > 0 ? t('found', first.length + others.length) : '';
  showOthers(others, words.length > 0 && others.length < 40);
}

// What was opened to show what is sought is closed when nothing is.
const opened = new Set();

function openFor(id, sought) {
  if (sought && !byId(id).open) opened.add(id);
  if (sought) byId(id).open = true;
  else if (opened.delete(id)) byId(id).open = false;
}

function showOthers(found, open) {
  const box = byId('other-parameters');
  if (!byId('all-parameters').open) {
    box.replaceChildren();
    return;
  }
  const groups = new Map();
  for (const each of found) groups.set(groupOf(each), [...(groups.get(groupOf(each)) ?? []), each]);
  box.replaceChildren(...[...groups].map(([name, members]) => {
    const fold = make('details', { class: 'group', open }, make('summary', {}, name, make('span', { class: 'soft' }, String(members.length))));
    const fill = () => { if (fold.open && fold.childElementCount === 1) fold.append(...members.map(rowOf)); };
    fold.addEventListener('toggle', fill);
    fill();
    return fold;
  }));
}

// Listed actors, issues and events have a group each: actors.Gouda.
function groupOf(parameter) {
  const [first, second] = parameter.path.split('.');
  const name = t(`group-${first}`);
  return ['actors', 'issues', 'relations', 'events'].includes(first) ? `${name}: ${second.replaceAll('\'', '')}` : parameter.path.includes('.') ? name : t('scenario');
}

byId('usual').addEventListener('click', () => tickAll());
byId('none').addEventListener('click', () => tickAll([]));
byId('reset').addEventListener('click', () => {
  changes.clear();
  showParameters(described);
  changed();
  byId('filter').focus();
});
byId('all-parameters').addEventListener('toggle', () => { if (!byId('other-parameters').childElementCount || !byId('all-parameters').open) showFound(); });
byId('filter').addEventListener('input', rested(150, showFound));
