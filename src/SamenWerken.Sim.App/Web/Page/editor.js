// The scenario's text, with its mistakes at their lines. The server reads it; the page only shows what it says.

import { post } from './api.js';
import { byId, make, rested, say } from './page.js';
import { language, t } from './text.js';

const area = byId('yaml');
let problems = [];
let seen = null; // the text that was looked at last
let checked = () => {};
let newest = 0;

/** Calls back with what the server says of the text, whenever it is sound. */
export const onChecked = act => { checked = act; };

export const text = () => area.value;

/** Whether the text as it now stands is known to have no mistake. */
export const isSound = () => problems.length === 0 && seen === area.value;

/** Why nothing can be run, null where it can. */
export async function hindrance(strategies) {
  if (seen !== area.value) await check();
  return problems.length > 0 ? t('mistakes', problems.length) : strategies?.length === 0 ? t('tickOne') : null;
}

export function showText(yaml) {
  area.value = yaml;
  area.scrollTop = 0;
  count();
  return check();
}

/** Asks the server what it makes of the text. */
export async function check() {
  const mine = ++newest;
  const yaml = area.value;
  try {
    const scenario = await post('api/check', { yaml, language });
    if (mine !== newest) return;
    problems = scenario.problems ?? [];
    seen = yaml;
    if (problems.length === 0) {
      say(null);
      checked(scenario);
    }
  } catch (problem) {
    if (mine === newest) say(problem.message === 'unreachable' ? t('unreachable') : problem.message);
    return;
  }
  show();
}

export function show() {
  area.setAttribute('aria-invalid', String(problems.length > 0));
  byId('edit-mark').hidden = problems.length === 0;
  byId('edit-mark').textContent = problems.length ? ` ${t('problems', problems.length)}` : '';
  byId('problem-count').textContent = problems.length ? t('problems', problems.length) : t('noProblems');
  byId('problem-count').className = problems.length ? 'bad' : 'good';
  byId('problems').replaceChildren(...problems.map(problem => make('li', {},
    make('button', { type: 'button', class: 'plain', onclick: () => goTo(problem) }, problem.line ? t('at', problem.line, problem.column) : t('whole')), ` ${problem.message}`)));
  count();
  mark();
}

function goTo(problem) {
  const lines = area.value.split('\n');
  const line = Math.max(1, problem.line);
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + Math.max(0, problem.column - 1);
  area.focus();
  area.setSelectionRange(start, start);
  area.scrollTop = Math.max(0, (line - 4) * height());
}

const height = () => parseFloat(getComputedStyle(area).lineHeight);

function count() {
  const number = area.value.split('\n').length;
  const bad = new Set(problems.map(problem => problem.line));
  byId('gutter').replaceChildren(...Array.from({ length: number }, (_, place) => make('span', { class: bad.has(place + 1) ? 'bad' : null }, `${place + 1}\n`)));
  follow();
}

// The message stands behind the end of its line and scrolls with it.
function mark() {
  const lines = area.value.split('\n');
  const byLine = new Map();
  for (const problem of problems.filter(each => each.line > 0)) byLine.set(problem.line, [...(byLine.get(problem.line) ?? []), problem.message]);
  byId('marks').replaceChildren(...[...byLine].map(([line, messages]) => {
    const note = make('div', { class: 'note' }, make('span', { class: 'behind' }, (lines[line - 1] ?? '').replaceAll('\t', '  ')), make('span', { class: 'said' }, messages.join(' · ')));
    note.style.top = `calc(var(--pad) + ${line - 1} * var(--line))`;
    return note;
  }));
  follow();
}

function follow() {
  byId('gutter').scrollTop = area.scrollTop;
  byId('marks').style.transform = `translate(${-area.scrollLeft}px, ${-area.scrollTop}px)`;
}

area.addEventListener('scroll', follow);
area.addEventListener('input', () => {
  count();
  mark();
});
area.addEventListener('input', rested(350, check));
// Tab leaves the text, as everywhere on a page; two spaces are typed.

let name = () => '';

/** Offers to save in the scenarios folder. */
export function offerSaving(canSave, suggested, saved) {
  byId('save-form').hidden = !canSave;
  name = suggested;
  byId('save-form').onsubmit = async event => {
    event.preventDefault();
    const wanted = byId('save-name').value.trim();
    try {
      await post('api/save', { name: wanted, yaml: area.value });
    } catch (problem) {
      if (!problem.exists || !confirm(t('overwrite', wanted))) {
        byId('saved').textContent = problem.message;
        return;
      }
      try {
        await post('api/save', { name: wanted, yaml: area.value, overwrite: true });
      } catch (again) {
        byId('saved').textContent = again.message;
        return;
      }
    }
    byId('saved').textContent = t('saved', wanted);
    saved(wanted);
  };
}

export function suggestName() {
  byId('save-name').value = name();
  byId('saved').textContent = '';
}
