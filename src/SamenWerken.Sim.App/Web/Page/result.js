// A game that is over beside the same game with the model in the place of the persons.

import { Chart } from './chart.js';
import { make } from './page.js';
import { t } from './text.js';

/** What came of it. */
export function resultOf(state, result, watchPlayed, watchModel) {
  const cell = value => make('td', {}, t('three', value));
  const table = (caption, rows) => make('table', {}, make('caption', {}, caption), make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, t('outcome')), ...['asPlayed', 'byModel', 'difference'].map(word => make('th', { scope: 'col' }, t(word))))),
    make('tbody', {}, ...rows.map(([name, played, model]) => make('tr', {}, make('th', { scope: 'row' }, name), cell(played), cell(model), make('td', {}, played === null || model === null ? '–' : t('signed', played - model))))));
  const charts = [];
  const chart = (label, played, model) => {
    const made = new Chart(label, () => {}, 120);
    charts.push([made, [{ name: t('asPlayed'), kind: 'cooperation', values: played }, { name: t('byModel'), kind: 'public', values: model }]]);
    return made.box;
  };
  const parts = [
    make('h3', { id: 'result-title', tabindex: -1 }, t('gameOver')), make('p', {}, t('gameOverWhy')),
    make('div', { class: 'few' }, make('button', { type: 'button', id: 'watch-played', onclick: watchPlayed }, t('watchPlayed')), make('button', { type: 'button', id: 'watch-model', onclick: watchModel }, t('watchModel'))),
    make('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': t('gameOver') }, table(t('allParties'), result.outcomes.map(each => [each.name, each.played, each.model]))),
    make('div', { class: 'charts' }, ...result.outcomes.map(each => chart(each.name, each.playedRounds, each.modelRounds))),
    ...result.parties.flatMap(each => [
      table(state.actors[each.party], [[t('meanGain'), each.played.gain, each.model.gain], [t('meanCost'), each.played.cost, each.model.cost], [t('isTrustedShort'), each.played.trusted, each.model.trusted], [t('cynicism'), each.played.cynicism, each.model.cynicism]]),
      make('div', { class: 'charts' }, chart(t('gainOf', state.actors[each.party]), each.played.gains, each.model.gains), chart(t('isTrustedShort'), each.played.trustedRounds, each.model.trustedRounds)),
    ]),
  ];
  requestAnimationFrame(() => {
    for (const [made, lines] of charts) {
      made.take(lines);
      made.show(lines[0].values.length - 1);
    }
  });
  return parts;
}
