// A person, or several with a browser each, in the place of parties: the others follow the model.

import { download, post } from './api.js';
import { Chart } from './chart.js';
import { hindrance } from './editor.js';
import { byId, keep, make, say } from './page.js';
import { questionForm } from './question.js';
import { resultOf } from './result.js';
import { language, t } from './text.js';

let ask = () => ({});
let opened = () => {};
let watch = () => {};
let state = null;
let timer = null;
let newest = 0;
let deciding = false;
const gain = new Chart(t('gain'), () => {}, 84);

/** The name of this browser at the table, for as long as it is open. */
const seat = (sessionStorage.seat ??= crypto.randomUUID());

export const onAsk = act => { ask = act; };

/** Calls back when another game is on the table. */
export const onOpened = act => { opened = act; };

/** Calls back with a run that is to be watched. */
export const onWatch = act => { watch = act; };

export const game = () => state?.game ?? null;

export function showStrategies(catalogue) {
  const list = byId('party-strategy');
  const chosen = list.value || 'exchange';
  list.replaceChildren(...catalogue.strategies.map(strategy => make('option', { value: strategy.key, title: strategy.summary }, strategy.name)));
  list.value = chosen;
}

const mine = () => Number(sessionStorage[`party-${state.game}`] ?? -1);

async function attempt(act) {
  clearTimeout(timer);
  const turn = ++newest;
  try {
    const got = await act();
    if (turn !== newest) return;
    say(null);
    const before = state;
    state = got;
    if (before?.game !== state.game) opened(state.game);
    show(before);
  } catch (problem) {
    if (turn === newest) say(problem.message === 'unreachable' ? t('unreachable') : problem.message);
  }
  if (turn === newest && state && !state.over && !state.question) timer = setTimeout(refresh, 1000);
}

const refresh = () => attempt(() => post('api/game/state', { game: state.game, actor: mine(), language }));

/** Sits down at a game that was begun elsewhere. */
export async function join(id) {
  state = { game: id };
  state = null;
  const actor = Number(sessionStorage[`party-${id}`] ?? -1);
  await attempt(() => (actor < 0 ? post('api/game/state', { game: id, language }) : post('api/game/take', { game: id, actor, seat, language })));
}

/** Says what is shown again, in another language. */
export function retell() {
  if (state) refresh();
}

// A decision is made once, however often it is pressed, and where it comes too late the question that now stands is shown.
async function decide(decision) {
  if (deciding) return;
  deciding = byId('party-question').inert = true;
  const before = state;
  await attempt(() => post('api/game/decide', { game: state.game, seat, decision, language }));
  deciding = byId('party-question').inert = false;
  if (state !== before) return byId('question-title')?.focus();
  const why = byId('message').textContent;
  await refresh();
  if (JSON.stringify(state.question) === JSON.stringify(before.question)) say(why);
}

function take(actor) {
  sessionStorage[`party-${state.game}`] = actor;
  return attempt(() => post('api/game/take', { game: state.game, actor, seat, language }));
}

function show(before) {
  byId('party-empty').hidden = true;
  byId('table-top').hidden = false;
  const token = document.querySelector('meta[name="samenwerken-token"]').content;
  byId('share').value = `${location.origin}/?token=${token}#game=${state.game}`;
  const own = mine();
  byId('party-round').textContent = t('partyRound', state.scenario, state.strategyName, Math.min(state.round, state.rounds - 1), state.rounds - 1) + (own < 0 ? '' : ` – ${t('youAre', state.actors[own])}`);
  byId('seats').replaceChildren(...state.actors.map((name, actor) => make('li', {}, make('span', {}, name),
    actor === own ? make('b', {}, ` ${t('yours')}`) : state.seated.includes(actor) ? make('span', { class: 'soft' }, ` ${t('taken')}`)
      : state.over || own >= 0 ? null : make('button', { type: 'button', onclick: () => take(actor), 'aria-label': t('takeThis', name) }, t('take')))));
  byId('seat-block').open = own < 0;
  const same = before && JSON.stringify([before.question, before.over, before.decided]) === JSON.stringify([state.question, state.over, state.decided]) && before.game === state.game;
  byId('party-wait').textContent = state.over ? '' : own < 0 ? t('chooseParty') : state.question ? '' : t('waitFor', [...new Set(state.waiting)].map(actor => state.actors[actor]).join(', '));
  if (same && state.question) return;
  const hadFocus = byId('party-question').contains(document.activeElement) || document.activeElement === document.body;
  byId('party-question').replaceChildren(...(state.question && !state.over ? [questionForm(state, decide)] : []));
  if (state.question && hadFocus) byId('question-title').focus();
  showKnown();
  if (state.over && !before?.over) showResult();
  if (!state.over) byId('party-result').replaceChildren();
}

// What the party knows, as the model lets it.
function showKnown() {
  const own = mine();
  byId('known').hidden = own < 0 || state.over;
  if (own < 0 || state.over) return;
  const { history } = state;
  if (history && history.gains.length > 0) {
    gain.take([{ name: t('gain'), kind: 'public', values: history.gains }], t('gainOf', state.actors[own]));
    gain.show(history.gains.length - 1);
  }
  gain.box.hidden = !history?.gains.length;
  byId('known-told').replaceChildren(gain.box, ...(history?.last?.length ? history.last.map(sentence => make('p', {}, sentence)) : [make('p', { class: 'soft' }, t('nothingYet'))]),
    ...(history?.earlier.some(each => each.told.length > 0) ? [make('details', {}, make('summary', {}, t('before')), make('ul', {}, ...history.earlier.filter(each => each.told.length > 0).map(each => make('li', {}, `${each.round}: ${each.told.join(' ')}`))))] : []));
  if (!state.question) return;
  const { view } = state.question;
  const head = words => make('thead', {}, make('tr', {}, ...words.map(word => make('th', { scope: 'col' }, t(word)))));
  const n = value => make('td', {}, t('number', value));
  byId('known-issues').replaceChildren(make('caption', {}, t('knownIssues')), head(['issue', 'wantsThis', 'cares', 'redLine', 'doesThis', 'happens', 'need']),
    make('tbody', {}, ...view.issues.map((issue, place) => make('tr', {}, make('th', { scope: 'row' }, state.issues[place]), n(issue.ideal), n(issue.cares), n(issue.redLine), n(issue.does), n(issue.happens), n(issue.need)))));
  byId('known-others').replaceChildren(make('caption', {}, t('knownOthers')), head(['other', 'trustsIt', 'knows', 'seemsMost', 'wantsThere']),
    make('tbody', {}, ...view.others.map((other, place) => {
      if (place === own) return null;
      const most = other.seemsToCare.indexOf(Math.max(...other.seemsToCare));
      return make('tr', {}, make('th', { scope: 'row' }, state.actors[place] + (other.member ? '' : ` (${t('outside')})`)), n(other.trust), n(other.knowledge), make('td', {}, state.issues[most]), n(other.ideals[most]));
    }).filter(Boolean)));
}

async function showResult() {
  const id = state.game;
  try {
    const result = await post('api/game/result', { game: id, language });
    if (state.game !== id) return;
    const show = model => async () => watch(await post('api/game/run', { game: id, model, language }));
    byId('party-result').replaceChildren(...resultOf(state, result, show(false), show(true)));
    byId('result-title').focus();
  } catch (problem) {
    say(problem.message);
  }
}

byId('party-form').addEventListener('submit', async event => {
  event.preventDefault();
  const rounds = byId('party-rounds').value;
  const { yaml, name, set, seed } = ask();
  const hindered = await hindrance();
  if (hindered) return say(hindered);
  attempt(() => post('api/game/new', { yaml, name, seed, language, set: { ...set, ...(rounds ? { rounds } : {}) }, strategy: byId('party-strategy').value, replication: Number(byId('party-replication').value) }));
});
byId('party-file').addEventListener('change', async event => {
  const [file] = event.target.files;
  if (!file) return;
  await attempt(async () => {
    let kept;
    try {
      kept = JSON.parse(await file.text());
    } catch {
      throw new Error(t('noGame'));
    }
    return post('api/game/open', { file: kept, language });
  });
  event.target.value = '';
});
byId('keep-game').addEventListener('click', async () => {
  try {
    keep(await download('api/game/file', { game: state.game }), `game-${state.game}.json`);
  } catch (problem) {
    say(problem.message);
  }
});
byId('copy-share').addEventListener('click', async () => {
  byId('share').select();
  await navigator.clipboard?.writeText(byId('share').value).catch(() => {});
});
