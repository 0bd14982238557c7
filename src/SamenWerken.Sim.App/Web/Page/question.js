// What a party is asked, as a form; each gives the decision that is made.

import { make } from './page.js';
import { t } from './text.js';

const two = value => t('number', value);

/** The form of a question. */
export function questionForm(state, decide) {
  const { question } = state;
  const until = untilList(state);
  const made = decision => decide({ actor: question.actor, kind: question.kind, ...decision });
  const form = { offer, answer, sign, keep, stay, return: comeBack }[question.kind];
  return make('div', { class: 'question' },
    make('h3', { id: 'question-title', tabindex: -1 }, t(`ask-${question.kind}`, question.subject.partner === undefined ? '' : state.actors[question.subject.partner])),
    ...form(state, made),
    make('div', { class: 'bar model-for' }, make('div', { class: 'field' }, make('label', { for: until.id }, t('modelFor')), until),
      make('button', { type: 'button', id: 'let-model', onclick: () => decide({ actor: question.actor, kind: 'model', until: Number(until.value) }) }, t('letModel'))));
}

function untilList(state, id = 'model-until', none = false) {
  const { round } = state.question;
  const last = state.rounds - 1;
  const choices = [[none ? -1 : round, t('thisRound')], ...[3, 6, 12].filter(more => round + more < last).map(more => [round + more, t('moreRounds', more)]), [last, t('toTheEnd')]];
  return make('select', { id }, ...choices.map(([value, name]) => make('option', { value }, name)));
}

const move = (state, issue, from, to) => t('goes', two(from), two(to), state.issues[issue]);

const buttons = (...pairs) => make('div', { class: 'few' }, ...pairs.map(([word, act, primary]) => make('button', { type: 'button', class: primary ? 'primary' : null, onclick: act }, t(word))));

// Worth of a step that is no whole number of tenths lies between those beside it.
function between(tenths, step) {
  const at = Math.min(9, Math.floor(step));
  return tenths[at] + (tenths[at + 1] - tenths[at]) * (step - at);
}

function offer(state, made) {
  const { view, subject, actor } = state.question;
  const trust = view.others[subject.partner].trust;
  const issues = (id, chosen) => make('select', { id }, ...subject.open.map(issue => make('option', { value: issue, selected: issue === chosen }, state.issues[issue])));
  const range = (id, value, label) => make('input', { type: 'range', id, min: 0, max: 10, step: 0.5, value, 'aria-label': label });
  const tenth = (move, whole) => (whole === 0 ? 0 : Math.max(0, Math.min(10, (10 * move) / whole)));
  const model = subject.model;
  const best = values => subject.open.reduce((top, issue) => (values[issue][5] > values[top][5] ? issue : top), subject.open[0]);
  const give = issues('give-issue', model?.givenIssue ?? best(subject.give));
  const get = issues('get-issue', model?.askedIssue ?? best(subject.get));
  const far = range('give-far', model ? tenth(model.given, subject.given[model.givenIssue]) : 5, t('howFarYou'));
  const wanted = range('get-far', model ? tenth(model.asked, subject.asked[model.askedIssue]) : 5, t('howFarOther'));
  const said = make('p', { 'aria-live': 'polite' });
  const partner = state.actors[subject.partner];
  const tell = () => {
    const [k, l] = [Number(give.value), Number(get.value)];
    const own = view.issues[k].does;
    const other = view.others[subject.partner].does[l];
    const cost = between(subject.give[k], Number(far.value));
    const gain = between(subject.get[l], Number(wanted.value));
    said.replaceChildren(
      t('youGo', move(state, k, own, own + (subject.given[k] * far.value) / 10), t('signed', cost)), make('br'),
      t('itGoes', partner, move(state, l, other, other + (subject.asked[l] * wanted.value) / 10), t('signed', gain), two(trust)), make('br'),
      t('seems', partner, two(view.others[subject.partner].seemsToCare[k]), state.issues[k], two(view.others[subject.partner].knowledge)));
  };
  for (const input of [give, get, far, wanted]) input.addEventListener('input', tell);
  tell();
  const exact = (value, input, whole, chosen, at) => (value !== undefined && chosen === at && Math.abs(Number(input.value) - tenth(value, whole)) < 0.26 ? value : (whole * Number(input.value)) / 10);
  return [
    make('p', { class: 'soft' }, model ? t('modelOffers') : t('modelSilent')),
    make('div', { class: 'bar' }, make('div', { class: 'field' }, make('label', { for: 'give-issue' }, t('giveOn')), give, far), make('div', { class: 'field' }, make('label', { for: 'get-issue' }, t('askOn')), get, wanted)),
    said,
    buttons(['offerThis', () => {
      const [k, l] = [Number(give.value), Number(get.value)];
      made({ givenIssue: k, given: exact(model?.given, far, subject.given[k], model?.givenIssue, k), askedIssue: l, asked: exact(model?.asked, wanted, subject.asked[l], model?.askedIssue, l) });
    }, true], ['offerNothing', () => made({ givenIssue: -1 })]),
  ];
}

function answer(state, made) {
  const { view, subject } = state.question;
  const [k, l] = [subject.givenIssue, subject.askedIssue];
  return [
    make('p', {}, t('theOffer', state.actors[subject.partner], move(state, k, subject.otherTo - subject.given, subject.otherTo), move(state, l, view.issues[l].does, subject.to))),
    make('p', {}, t('offerWorth', t('signed', subject.gain), t('signed', subject.required), t(subject.model ? 'wouldAccept' : 'wouldRefuse'))),
    buttons(['accept', () => made({ yes: true }), true], ['refuse', () => made({ yes: false })]),
  ];
}

function sign(state, made) {
  const { view, subject } = state.question;
  const row = (target, issue) => (target === null ? null : make('tr', {}, make('th', { scope: 'row' }, state.issues[issue]), make('td', {}, two(view.issues[issue].ideal)), make('td', {}, two(view.issues[issue].does)), make('td', {}, two(target)),
    make('td', {}, Math.abs(target - view.issues[issue].ideal) > view.issues[issue].redLine ? t('crosses') : '')));
  const all = subject.with.length >= subject.members - 1;
  return [
    make('p', { class: 'soft' }, all ? t('signAll') : t('signWith', subject.with.map(other => state.actors[other]).join(', ') || t('nobody'))),
    make('div', { class: 'wide' }, make('table', { class: 'small-table' }, make('thead', {}, make('tr', {}, ...['issue', 'wantsThis', 'doesThis', 'thePlan', 'redLine'].map(word => make('th', { scope: 'col' }, t(word))))),
      make('tbody', {}, ...subject.issues.map(row).filter(Boolean)))),
    make('p', {}, t('planWorth', t('signed', subject.surplus), t(subject.model ? 'wouldSign' : 'wouldNotSign'))),
    buttons(['signIt', () => made({ yes: true }), true], ['notSign', () => made({ yes: false })]),
  ];
}

function keep(state, made) {
  const { subject } = state.question;
  const until = untilList(state, 'keep-until', true);
  const moves = side => side.map(each => `${state.issues[each.issue]} ${t('signed2', each.move)}`).join(', ');
  const boxes = subject.promises.map((promise, place) => make('div', { class: 'promise' },
    make('input', { type: 'checkbox', id: `keep-${place}`, checked: true, 'aria-describedby': `keep-why-${place}`, 'data-number': promise.number }),
    make('label', { for: `keep-${place}` }, t('keepThis', promise.partner < 0 ? t('thePlan') : state.actors[promise.partner], moves(promise.own), promise.since)),
    make('p', { class: 'hint', id: `keep-why-${place}` }, t('keepWhy', t('signed', promise.temptation), t('signed', promise.stake), t('signed', promise.guilt), t('signed', promise.due), Math.round(100 * promise.keeps)))));
  const chosen = () => boxes.map(box => box.firstChild);
  return [
    make('fieldset', { class: 'promises' }, make('legend', {}, t('keepLegend')), ...boxes),
    make('div', { class: 'bar' }, make('div', { class: 'field' }, make('label', { for: 'keep-until' }, t('keepUntil')), until),
      make('button', { type: 'button', class: 'primary', onclick: () => {
        const breaks = chosen().filter(box => !box.checked).map(box => Number(box.dataset.number));
        made({ breaks, until: breaks.length > 0 ? -1 : Number(until.value) });
      } }, t('soBeIt'))),
  ];
}

function stay(state, made) {
  const until = untilList(state, 'stay-until', true);
  return [
    make('p', {}, t('stayWorth', t('signed', state.question.subject.net), state.question.subject.members)),
    make('div', { class: 'field' }, make('label', { for: 'stay-until' }, t('stayUntil')), until),
    buttons(['stayIn', () => made({ yes: true, until: Number(until.value) }), true], ['leaveIt', () => made({ yes: false })]),
  ];
}

function comeBack(state, made) {
  return [buttons(['return', () => made({ yes: true }), true], ['stayAway', () => made({ yes: false })])];
}
