// The page: fetches what there is to choose from and puts its parts together.

import { get } from './api.js';
import * as compare from './compare.js';
import * as controls from './controls.js';
import * as editor from './editor.js';
import * as found from './found.js';
import { byId, make, say, tabs } from './page.js';
import * as player from './player.js';
import { language, speak, t } from './text.js';

let catalogue;
let described = null;
let name = '';

const scenarioAsked = () => ({ yaml: editor.text(), name, set: controls.chosenChanges() });

compare.onAsk(() => ({
  ...scenarioAsked(), language, strategies: controls.chosenStrategies(),
  replications: Number(byId('replications').value), seed: byId('seed').value,
}));
player.onAsk(() => ({ ...scenarioAsked(), language, seed: byId('seed').value }));
controls.onChange(() => {
  say(null);
  compare.compareAsked();
});
editor.onChecked(scenario => {
  described = scenario;
  describe();
  controls.showParameters(scenario);
  compare.compareAsked();
});

const show = tabs(document.querySelector('[role="tablist"]'), tab => {
  player.pause();
  if (tab.id === 'tab-edit') editor.show();
  if (tab.id === 'tab-play') player.resize();
  if (tab.id === 'tab-found') attempt(found.show);
});

function describe() {
  if (!described) return;
  byId('title').textContent = described.name;
  byId('question').textContent = described.question ?? '';
  byId('size').textContent = t('size', described);
}

async function fetchCatalogue() {
  catalogue = await get(`api/catalogue?language=${language}`);
  byId('scenario').replaceChildren(...catalogue.scenarios.map(entry =>
    make('option', { value: entry.name }, entry.valid ? (entry.title === entry.name ? entry.name : `${entry.title} (${entry.name})`) : `${entry.name}: ${t('invalid')}`)));
  byId('scenario').value = name || catalogue.first;
  controls.showStrategies(catalogue);
  compare.showChoices(catalogue);
  player.showStrategies(catalogue);
}

async function open(wanted) {
  const { yaml } = await get(`api/scenarios/${encodeURIComponent(wanted)}`);
  name = wanted;
  controls.forget();
  await editor.showText(yaml);
  controls.tickAll();
  editor.suggestName();
}

async function attempt(act) {
  try {
    await act();
  } catch (problem) {
    say(problem.message === 'unreachable' ? t('unreachable') : problem.message);
  }
}

byId('scenario').addEventListener('change', () => attempt(async () => {
  say(null);
  await open(byId('scenario').value);
}));

for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => attempt(async () => {
    speak(button.dataset.language);
    localStorage.setItem('language', language);
    await fetchCatalogue();
    await editor.check();
    describe();
    player.retell();
    if (!byId('found').hidden) await found.show();
    await compare.turn();
  }));
}

byId('controls').addEventListener('submit', event => {
  event.preventDefault();
  show('compare');
  if (matchMedia('(max-width: 900px)').matches) byId('results').scrollIntoView();
  compare.run();
});

// From anywhere, also from within the text of the scenario.
document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) byId('controls').requestSubmit();
});

if (matchMedia('(max-width: 900px)').matches) {
  byId('strategy-block').open = false;
  byId('parameter-block').open = false;
}

editor.offerSaving(false, () => '', () => {});
await attempt(async () => {
  speak(localStorage.getItem('language') ?? (navigator.language.startsWith('nl') ? 'dutch' : 'english'));
  await fetchCatalogue();
  editor.offerSaving(catalogue.canSave, () => (/^[a-z0-9][a-z0-9-]*\.yaml$/.test(name) ? name : 'my-scenario.yaml'), async saved => {
    name = saved;
    await fetchCatalogue();
  });
  await open(byId('scenario').value);
  document.documentElement.dataset.ready = 'yes';
});
