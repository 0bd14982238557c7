// Strategies to tick and parameters to move. What is moved stands beside the scenario's text, as --set does on the command line.

import { byId, make, rested } from './page.js';
import { t } from './text.js';

const ticked = new Set();
const changes = new Map();
let strategies = [];
let described = null;
let changed = () => {};

/** Calls back whenever something was ticked or moved. */
export const onChange = act => { changed = act; };

export const chosenStrategies = () => strategies.map(strategy => strategy.key).filter(key => ticked.has(key));

export const chosenChanges = () => Object.fromEntries(changes);

export function forget() {
  changes.clear();
}

export function showStrategies(catalogue) {
  strategies = catalogue.strategies;
  byId('strategies').replaceChildren(...strategies.map((strategy, place) => make('div', { class: 'tick' },
    make('input', { type: 'checkbox', id: `strategy-${place}`, checked: ticked.has(strategy.key), 'aria-describedby': `summary-${place}`, 'data-key': strategy.key, onchange: tick }),
    make('label', { for: `strategy-${place}` }, strategy.name),
    make('p', { id: `summary-${place}`, class: 'hint' }, strategy.summary))));
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
  byId('change-count').textContent = t('changed', changes.size);
  byId('reset').hidden = changes.size === 0;
}

/** Shows a scenario's parameters; changes of those that it no longer has are dropped. */
export function showParameters(scenario) {
  described = scenario;
  const known = new Map(scenario.parameters.map(parameter => [parameter.path, parameter]));
  for (const path of changes.keys()) if (!known.has(path)) changes.delete(path);
  byId('main-parameters').replaceChildren(...scenario.main.map(path => row(known.get(path))));
  showOthers();
  tell();
}

function showOthers() {
  const box = byId('other-parameters');
  if (!byId('all-parameters').open || !described) {
    box.replaceChildren();
    return;
  }
  const wanted = byId('filter').value.trim().toLowerCase();
  const main = new Set(described.main);
  const found = described.parameters.filter(parameter => !main.has(parameter.path)
    && (!wanted || parameter.path.toLowerCase().includes(wanted) || parameter.meaning.toLowerCase().includes(wanted)));
  const groups = Map.groupBy ? Map.groupBy(found, groupOf) : found.reduce((map, one) => map.set(groupOf(one), [...(map.get(groupOf(one)) ?? []), one]), new Map());
  box.replaceChildren(...[...groups].map(([name, members]) => {
    const fold = make('details', { class: 'group', open: Boolean(wanted) && found.length < 40 }, make('summary', {}, name, make('span', { class: 'soft' }, String(members.length))));
    const fill = () => { if (fold.open && fold.childElementCount === 1) fold.append(...members.map(row)); };
    fold.addEventListener('toggle', fill);
    fill();
    return fold;
  }));
}

// Listed actors, issues and events have a group each: actors.Gouda.
function groupOf(parameter) {
  const [first, second] = parameter.path.split('.');
  return ['actors', 'issues', 'relations', 'events'].includes(first) ? `${first}: ${second.replaceAll('\'', '')}` : parameter.path.includes('.') ? first : t('scenario');
}

let rows = 0;

function row(parameter) {
  const id = `parameter-${rows++}`;
  const name = parameter.label ?? parameter.path;
  const value = changes.get(parameter.path) ?? parameter.value;
  const box = make('div', { class: 'parameter' });
  const hint = make('p', { id: `${id}-hint`, class: 'hint', lang: parameter.foreign ? 'en' : null }, meaning(parameter));
  const back = make('button', { type: 'button', class: 'plain back', 'aria-label': t('own', name), title: t('own', name), onclick: () => set(parameter.value) }, '↺');
  const inputs = inputsOf(parameter, id, name, value, text => put(text));
  box.append(make('label', { for: inputs[0].id, title: parameter.path }, name), back, ...inputs, hint);
  mark();
  return box;

  function put(text) {
    if (text === parameter.value) changes.delete(parameter.path); else changes.set(parameter.path, text);
    mark();
    tell();
    changed();
  }

  function set(text) {
    for (const input of inputs) input.value = text;
    put(text);
    inputs[0].focus();
  }

  function mark() {
    box.classList.toggle('changed', changes.has(parameter.path));
    back.hidden = !changes.has(parameter.path);
  }
}

function meaning(parameter) {
  const range = parameter.least === null || parameter.largest === null ? '' : t('range', parameter.least, parameter.largest);
  const unit = parameter.unit && parameter.unit !== 'share' ? ` ${parameter.unit}` : '';
  return [parameter.meaning, range && `${range}${unit}`].filter(Boolean).join(' · ');
}

function inputsOf(parameter, id, name, value, put) {
  if (parameter.form === 'choice' || parameter.form === 'truth') {
    const words = parameter.form === 'truth' ? [['true', t('yes')], ['false', t('no')]] : parameter.choices.map(word => [word, word]);
    const list = make('select', { id, class: 'exact', 'aria-describedby': `${id}-hint`, onchange: event => put(event.target.value) },
      ...(parameter.value === '' ? [make('option', { value: '' }, t('unset'))] : []), ...words.map(([word, shown]) => make('option', { value: word }, shown)));
    list.value = value;
    return [list];
  }
  const number = parameter.form === 'number' || parameter.form === 'wholeNumber';
  const exact = make('input', {
    id: parameter.from === null ? id : `${id}-exact`, class: 'exact', type: number ? 'number' : 'text', value, step: parameter.form === 'wholeNumber' ? 1 : 'any',
    min: parameter.least, max: parameter.largest, placeholder: parameter.value === '' ? t('unset') : null, autocomplete: 'off',
    'aria-label': parameter.from === null ? null : t('exact', name), 'aria-describedby': `${id}-hint`,
  });
  exact.addEventListener('change', () => exact.validity.badInput ? (exact.value = changes.get(parameter.path) ?? parameter.value) : put(exact.value));
  if (parameter.from === null) return [exact];
  const slider = make('input', { id, type: 'range', min: parameter.from, max: parameter.to, step: parameter.step, 'aria-describedby': `${id}-hint` });
  slider.value = value;
  slider.addEventListener('input', () => {
    exact.value = slider.value;
    put(slider.value);
  });
  exact.addEventListener('input', () => { slider.value = exact.value; });
  return [slider, exact];
}

byId('usual').addEventListener('click', () => tickAll());
byId('none').addEventListener('click', () => tickAll([]));
byId('reset').addEventListener('click', () => {
  changes.clear();
  showParameters(described);
  changed();
  byId('main-parameters').querySelector('input')?.focus();
});
byId('all-parameters').addEventListener('toggle', showOthers);
byId('filter').addEventListener('input', rested(150, showOthers));
