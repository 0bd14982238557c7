// The page: fetches what there is to choose from and puts its parts together.

import * as address from './address.js';
import { get, post } from './api.js';
import * as compare from './compare.js';
import * as controls from './controls.js';
import * as editor from './editor.js';
import * as found from './found.js';
import { byId, make, rested, say, tabs } from './page.js';
import * as party from './party.js';
import * as past from './past.js';
import * as play from './play.js';
import { language, speak, t } from './text.js';
import * as vary from './vary.js';

let catalogue;
let described = null;
let name = '';
let opened = '';
let ready = false;

const scenarioAsked = () => ({ yaml: editor.text(), name, set: controls.chosenChanges() });

const asked = () => ({
  ...scenarioAsked(), language, strategies: controls.chosenStrategies(),
  replications: Number(byId('replications').value), seed: byId('seed').value, labels: controls.labels(), title: described?.name ?? name,
});

compare.onAsk(asked);
vary.onAsk(asked);
play.onAsk(() => ({ ...scenarioAsked(), language, seed: byId('seed').value }));
party.onAsk(() => ({ ...scenarioAsked(), seed: byId('seed').value }));

const keepAddress = rested(200, () => {
  if (!ready) return;
  address.write({
    scenario: name, yaml: editor.text(), own: editor.text() === opened, set: controls.chosenChanges(), strategies: controls.chosenStrategies(),
    replications: byId('replications').value, seed: byId('seed').value, figure: byId('figure').value, outcome: byId('outcome').value,
    baseline: byId('baseline-field').hidden ? '' : byId('baseline').value,
    tab: document.querySelector('[role=tab][aria-selected=true]').id.slice(4), game: party.game(),
  });
});

// Which sliders move nothing is found out by moving them, once the hands are still; what is asked no more is not found out.
let finding = null;
const findStill = rested(700, async () => {
  finding?.abort();
  if (!editor.isSound() || controls.chosenStrategies().length === 0) return;
  const mine = JSON.stringify(asked());
  const { signal } = finding = new AbortController();
  const { still } = await post('api/still', { ...scenarioAsked(), language, strategies: controls.chosenStrategies(), seed: byId('seed').value }, signal)
    .catch(() => ({ still: null }));
  if (signal.aborted) return;
  if (still && mine === JSON.stringify(asked())) controls.showStill(still);
  document.documentElement.dataset.still = 'known';
});

controls.onChange(() => {
  say(null);
  compare.compareAsked();
  keepAddress();
  if (ready) findStill();
});
for (const id of ['replications', 'seed', 'figure', 'outcome', 'baseline']) {
  byId(id).addEventListener('change', () => {
    keepAddress();
    compare.compareAsked();
  });
}
controls.onVary(parameter => {
  show('vary');
  vary.take(parameter);
});
party.onOpened(() => {
  byId('party-begin').open = false;
  keepAddress();
});
party.onWatch(run => {
  show('play');
  play.watch(run);
});
past.onBack(async run => {
  const { request } = run;
  if (request.yaml !== editor.text()) {
    name = request.name;
    if ([...byId('scenario').options].some(option => option.value === name)) byId('scenario').value = name;
    await editor.showText(request.yaml);
  }
  controls.restore(request.set, request.strategies);
  byId('replications').value = request.replications;
  byId('seed').value = request.seed;
  show('compare');
  await compare.recall(run);
});
editor.onChecked(scenario => {
  described = scenario;
  describe();
  controls.showParameters(scenario);
  compare.showOutcomes(scenario.outcomes);
  vary.showParameters(controls.parameters());
  compare.compareAsked();
  keepAddress();
  if (ready) findStill();
});

const show = tabs(document.querySelector('[role="tablist"]'), tab => {
  play.pause();
  if (tab.id === 'tab-edit') editor.show();
  if (tab.id === 'tab-play') play.resize();
  if (tab.id === 'tab-found') attempt(found.show);
  keepAddress();
});

function describe() {
  if (!described) return;
  byId('title').textContent = described.name;
  byId('question').textContent = described.question ?? '';
  byId('size').textContent = t('size', described.actors, described.issues, described.rounds);
}

async function fetchCatalogue() {
  catalogue = await get(`api/catalogue?language=${language}`);
  byId('scenario').replaceChildren(...catalogue.scenarios.map(entry =>
    make('option', { value: entry.name }, entry.name === catalogue.builtIn ? t('built-in') : entry.valid ? (entry.title === entry.name ? entry.name : `${entry.title} (${entry.name})`) : `${entry.name}: ${t('invalid')}`)));
  byId('scenario').value = name || catalogue.first;
  controls.showStrategies(catalogue);
  compare.showChoices(catalogue);
  play.showStrategies(catalogue);
  party.showStrategies(catalogue);
}

async function open(wanted, kept = null) {
  const { yaml } = await get(`api/scenarios/${encodeURIComponent(wanted)}`);
  name = wanted;
  opened = yaml;
  controls.forget();
  await editor.showText(kept?.yaml ?? yaml);
  controls.restore(kept?.set ?? {}, kept?.strategies ?? described?.strategies);
  editor.suggestName();
}

async function attempt(act) {
  try {
    await act();
  } catch (problem) {
    say(problem.message === 'unreachable' ? t('unreachable') : problem.message);
  }
}

// The first picture comes by itself, of as many runs as are asked for.
function first() {
  if (editor.isSound() && controls.chosenStrategies().length > 0) compare.run();
  findStill();
}

byId('scenario').addEventListener('change', () => attempt(async () => {
  say(null);
  compare.stop();
  await open(byId('scenario').value);
  first();
}));

for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => attempt(async () => {
    speak(button.dataset.language);
    localStorage.setItem('language', language);
    say(null);
    await fetchCatalogue();
    await editor.check();
    describe();
    play.retell();
    party.retell();
    vary.turn();
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

byId('copy-address').addEventListener('click', async () => {
  await navigator.clipboard?.writeText(location.href).catch(() => {});
  byId('announce').textContent = byId('copy-address').textContent = t('copied');
  setTimeout(() => { byId('copy-address').textContent = t('copyAddress'); }, 2000);
});

// From anywhere, also from within the text of the scenario.
document.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  byId(byId('vary').hidden ? 'controls' : 'vary-form').requestSubmit();
});

if (matchMedia('(max-width: 900px)').matches) {
  byId('strategy-block').open = false;
  byId('parameter-block').open = false;
}

editor.offerSaving(false, () => '', () => {});
await attempt(async () => {
  speak(localStorage.getItem('language') ?? (navigator.language.startsWith('nl') ? 'dutch' : 'english'));
  const kept = await address.read();
  await fetchCatalogue();
  editor.offerSaving(catalogue.canSave, () => (/^[a-z0-9][a-z0-9-]*\.yaml$/.test(name) ? name : 'my-scenario.yaml'), async saved => {
    [name, opened] = [saved, editor.text()];
    await fetchCatalogue();
  });
  const there = kept?.scenario && catalogue.scenarios.some(entry => entry.name === kept.scenario);
  if (kept?.scenario && !there) say(t('gone', kept.scenario));
  if (there) byId('scenario').value = kept.scenario;
  await open(byId('scenario').value, there ? kept : null);
  if (there) {
    compare.choose(kept);
    for (const id of ['replications', 'seed']) if (kept[id]) byId(id).value = kept[id];
  }
  if (kept?.tab && byId(`tab-${kept.tab}`)) show(kept.tab);
  if (kept?.game) await party.join(kept.game);
  ready = true;
  document.documentElement.dataset.ready = 'yes';
  if (!kept?.game) first();
});
