// What one actor wants, does, is promised, trusts and gains in the round that is shown, and why it did what it did.

import { make } from './page.js';
import { t } from './text.js';

const share = value => t('number', value / 100);

/** The panel of an actor. */
export function actorPanel(run, round, actor) {
  const now = run.rounds[round];
  const part = (word, ...content) => make('section', {}, make('h3', {}, t(word)), ...content);
  return [
    make('div', {}, part('whyHere', why(run, round, actor)), part('gained', gains(run, round, actor))),
    make('div', {}, part('wants', issues(run, now, actor)), part('promises', promises(run, now, actor))),
    part('trustOf', trust(run, now, actor)),
  ];
}

function issues(run, now, actor) {
  const order = run.issues.map((_, issue) => issue).sort((one, other) => run.saliences[actor][other] - run.saliences[actor][one]);
  return make('div', { class: 'wide' }, make('table', { class: 'small-table' },
    make('thead', {}, make('tr', {}, ...['issue', 'wantsThis', 'doesThis', 'cares', 'say'].map(word => make('th', { scope: 'col' }, t(word))))),
    make('tbody', {}, ...order.map(issue => make('tr', {},
      make('th', { scope: 'row', title: run.ends[issue] || null }, run.issues[issue]),
      make('td', {}, share(run.ideals[actor][issue])),
      make('td', { class: Math.abs(now.actions[actor][issue] - run.ideals[actor][issue]) > 1 ? 'moved' : null }, share(now.actions[actor][issue])),
      make('td', {}, share(run.saliences[actor][issue])),
      make('td', {}, share(run.influences[actor][issue])))))));
}

function promises(run, now, actor) {
  const own = now.promises.filter(promise => promise.parties.includes(actor));
  if (own.length === 0) return make('p', { class: 'soft' }, t('nothingPromised'));
  const broken = new Set(now.broke.filter(each => each[0] === actor).map(each => each[1]));
  return make('ul', {}, ...own.map(promise => {
    const others = promise.parties.filter(other => other !== actor);
    const partner = promise.two ? others[0] : -1;
    const names = promise.two ? run.actors[partner] : t('planOf', others.length + 1);
    const state = broken.has(partner) ? ` – ${t('brokenNow')}` : '';
    return make('li', {}, t('promise', names, promise.issues.map(issue => run.issues[issue]).join(', ') || t('nothingMoves'), promise.since), make('b', {}, state));
  }));
}

function trust(run, now, actor) {
  const n = run.actors.length;
  const others = run.actors.map((_, other) => other).filter(other => other !== actor)
    .sort((one, other) => now.trust[actor * n + other] - now.trust[actor * n + one]);
  return make('div', { class: 'wide' }, make('table', { class: 'small-table' },
    make('thead', {}, make('tr', {}, ...['other', 'trustsIt', 'isTrusted'].map(word => make('th', { scope: 'col' }, t(word))))),
    make('tbody', {}, ...others.map(other => make('tr', {}, make('th', { scope: 'row' }, run.actors[other]),
      make('td', {}, share(now.trust[actor * n + other])), make('td', {}, share(now.trust[other * n + actor])))))));
}

function gains(run, round, actor) {
  const sum = run.rounds.slice(0, round + 1).reduce((total, each) => total + each.gains[actor], 0);
  return make('p', {}, t('gainWords', t('signed', run.rounds[round].gains[actor]), t('signed', sum / (round + 1)), t('number', run.rounds[round].costs[actor])));
}

function why(run, round, actor) {
  const told = run.rounds[round].why[actor].map(place => run.words[place]);
  const before = [];
  for (let at = round - 1; at >= 0 && before.length < 12; at--) {
    const sentences = run.rounds[at].why[actor].map(place => run.words[place]);
    if (sentences.length > 0) before.push(make('li', {}, `${at}: ${sentences.join(' ')}`));
  }
  return make('div', {},
    ...(told.length > 0 ? told.map(sentence => make('p', {}, sentence)) : [make('p', { class: 'soft' }, t('nothingDone'))]),
    ...(before.length > 0 ? [make('details', {}, make('summary', {}, t('before')), make('ul', {}, ...before))] : []));
}
