// The page's own words in two languages.

const english = {
  skip: 'Skip to the results', scenario: 'Scenario', strategies: 'Strategies', usual: 'those of the scenario', none: 'none',
  parameters: 'Parameters', reset: 'Back to the scenario’s own values', all: 'All parameters', filter: 'Find a parameter',
  replications: 'Runs of each strategy', seed: 'Seed', run: 'Run', again: 'Run again', stop: 'Stop',
  tabCompare: 'Compare', tabPlay: 'Play one run', tabEdit: 'Edit the scenario', tabFound: 'Leaderboards and boxes', figure: 'Figure', outcome: 'Outcome', baseline: 'Compared with',
  empty: 'Nothing is run yet. Tick strategies, move what you want to vary, and press Run: the same actors meet the same luck under each strategy, and the picture sharpens as the runs come in.',
  saveReport: 'Report', saveTable: 'Table (CSV)', savePicture: 'Picture (SVG)', command: 'The same on the command line:',
  strategy: 'Strategy', replication: 'Run number', fetch: 'Show this run', player: 'Player', back: 'Round back', forward: 'Round on',
  playButton: 'Play', pauseButton: 'Pause', round: 'Round', speed: 'Speed', slow: 'slow', normal: 'normal', fast: 'fast',
  playEmpty: 'Choose a strategy and show a run: every actor is a dot, every agreement a line that appears, holds or breaks. The run has the same actors and luck as the run with that number in the comparison.',
  stage: 'The actors and their agreements. Space plays and pauses, arrow keys step.',
  yaml: 'The scenario in YAML', editHelp: 'What you write is run as it stands; nothing is saved until you say so. Lines with a mistake are marked.',
  foundHelp: 'What was found before: who does well over many worlds, and where in the space of parameters something holds. A page opens in a window of its own.',
  'found-leaderboard': 'Who wins over many worlds', 'found-box': 'Where something holds', 'found-report': 'Reports', foundNone: 'Nothing is here yet. Try samenwerken benchmark --out results/benchmark, or samenwerken discover.',
  saveName: 'Save in the scenarios folder as', save: 'Save',
  size: s => `${s.actors} actors, ${s.issues} issues, ${s.rounds} rounds of a month`,
  chosen: n => `${n} ticked`, changed: n => n === 0 ? '' : n === 1 ? '1 changed' : `${n} changed`,
  running: (n, of) => `${n} of ${of} runs of each strategy`, done: n => `${n} ${n === '1' ? 'run' : 'runs'} of each strategy`,
  stopped: (n, of) => `Stopped after ${n} of ${of} runs of each strategy`, starting: 'Starting…', changedSince: 'Changed since this run',
  caption: 'Means over the second half of the runs; ± half the 95 % interval', best: 'clearly best: its paired difference from every other strategy has an interval without zero',
  more: 'more is better', less: 'less is better', exact: name => `${name}, exact value`, own: name => `${name}: back to the scenario’s own value`,
  unset: 'drawn', yes: 'yes', no: 'no', range: (from, to) => `${from} to ${to}`,
  noProblems: 'No mistakes: this scenario can be run.', problems: n => n === 1 ? '1 mistake' : `${n} mistakes`, at: (line, column) => `Line ${line}, column ${column}`,
  whole: 'The whole text', saved: name => `Saved as ${name}.`, overwrite: name => `There is a scenario ${name} already. Replace it?`,
  unreachable: 'The server does not answer; it may have been stopped.', invalid: 'has mistakes',
  month: (n, of) => `Round ${n} of ${of}`, cynicism: 'Cynicism', cooperation: 'Cooperation', trust: 'Trust',
  legendNew: 'new agreement', legendHolds: 'agreement holds', legendBroken: 'a side broken', legendEnded: 'agreement ended', legendRefused: 'offer refused', legendTalked: 'met and talked', legendPlan: 'bound by the plan', legendImposed: 'bound without consent', legendOut: 'takes no part',
  plan: 'plan', cynical: (name, value) => `${name}: cynicism ${value}`, outside: 'takes no part', details: (name, value, lines) => `${name}: cynicism ${value} of 100, ${lines} ${lines === 1 ? 'agreement' : 'agreements'}`,
  pick: 'Point at a dot to see who it is.', loading: 'Fetching the run…',
};

const dutch = {
  skip: 'Naar de resultaten', scenario: 'Scenario', strategies: 'Strategieën', usual: 'die van het scenario', none: 'geen',
  parameters: 'Parameters', reset: 'Terug naar de waarden van het scenario', all: 'Alle parameters', filter: 'Zoek een parameter',
  replications: 'Runs per strategie', seed: 'Toevalszaad', run: 'Start', again: 'Opnieuw', stop: 'Stop',
  tabCompare: 'Vergelijken', tabPlay: 'Eén run afspelen', tabEdit: 'Scenario bewerken', tabFound: 'Ranglijsten en dozen', figure: 'Figuur', outcome: 'Uitkomst', baseline: 'Vergeleken met',
  empty: 'Er is nog niets gedraaid. Vink strategieën aan, verschuif wat u wilt variëren en druk op Start: dezelfde actoren treffen onder elke strategie hetzelfde toeval, en het beeld wordt scherper terwijl de runs binnenkomen.',
  saveReport: 'Rapport', saveTable: 'Tabel (CSV)', savePicture: 'Figuur (SVG)', command: 'Hetzelfde op de opdrachtregel:',
  strategy: 'Strategie', replication: 'Nummer van de run', fetch: 'Toon deze run', player: 'Speler', back: 'Ronde terug', forward: 'Ronde verder',
  playButton: 'Afspelen', pauseButton: 'Pauze', round: 'Ronde', speed: 'Snelheid', slow: 'langzaam', normal: 'gewoon', fast: 'snel',
  playEmpty: 'Kies een strategie en toon een run: elke actor is een stip, elke afspraak een lijn die verschijnt, standhoudt of breekt. De run heeft dezelfde actoren en hetzelfde toeval als de run met dat nummer in de vergelijking.',
  stage: 'De actoren en hun afspraken. Spatie speelt af en pauzeert, pijltoetsen gaan een ronde verder of terug.',
  yaml: 'Het scenario in YAML', editHelp: 'Wat u schrijft wordt gedraaid zoals het er staat; er wordt niets bewaard tot u dat zegt. Regels met een fout zijn gemarkeerd.',
  foundHelp: 'Wat eerder gevonden is: wie het over veel werelden goed doet, en waar in de ruimte van parameters iets geldt. Een pagina gaat open in een eigen venster.',
  'found-leaderboard': 'Wie wint over veel werelden', 'found-box': 'Waar iets geldt', 'found-report': 'Rapporten', foundNone: 'Er is nog niets. Probeer samenwerken benchmark --out results/benchmark, of samenwerken discover.',
  saveName: 'Bewaar in de map met scenario’s als', save: 'Bewaar',
  size: s => `${s.actors} actoren, ${s.issues} onderwerpen, ${s.rounds} rondes van een maand`,
  chosen: n => `${n} aangevinkt`, changed: n => n === 0 ? '' : n === 1 ? '1 gewijzigd' : `${n} gewijzigd`,
  running: (n, of) => `${n} van ${of} runs per strategie`, done: n => `${n} ${n === '1' ? 'run' : 'runs'} per strategie`,
  stopped: (n, of) => `Gestopt na ${n} van ${of} runs per strategie`, starting: 'Begint…', changedSince: 'Gewijzigd sinds deze run',
  caption: 'Gemiddelden over de tweede helft van de runs; ± het halve 95 %-interval', best: 'duidelijk de beste: het interval van het gepaarde verschil met elke andere strategie bevat geen nul',
  more: 'meer is beter', less: 'minder is beter', exact: name => `${name}, precieze waarde`, own: name => `${name}: terug naar de waarde van het scenario`,
  unset: 'getrokken', yes: 'ja', no: 'nee', range: (from, to) => `${from} tot ${to}`,
  noProblems: 'Geen fouten: dit scenario kan worden gedraaid.', problems: n => n === 1 ? '1 fout' : `${n} fouten`, at: (line, column) => `Regel ${line}, kolom ${column}`,
  whole: 'De hele tekst', saved: name => `Bewaard als ${name}.`, overwrite: name => `Er is al een scenario ${name}. Vervangen?`,
  unreachable: 'De server antwoordt niet; misschien is hij gestopt.', invalid: 'heeft fouten',
  month: (n, of) => `Ronde ${n} van ${of}`, cynicism: 'Cynisme', cooperation: 'Samenwerking', trust: 'Vertrouwen',
  legendNew: 'nieuwe afspraak', legendHolds: 'afspraak houdt stand', legendBroken: 'een kant gebroken', legendEnded: 'afspraak voorbij', legendRefused: 'voorstel geweigerd', legendTalked: 'gesproken', legendPlan: 'gebonden door het plan', legendImposed: 'gebonden zonder instemming', legendOut: 'doet niet mee',
  plan: 'plan', cynical: (name, value) => `${name}: cynisme ${value}`, outside: 'doet niet mee', details: (name, value, lines) => `${name}: cynisme ${value} van 100, ${lines} ${lines === 1 ? 'afspraak' : 'afspraken'}`,
  pick: 'Wijs een stip aan om te zien wie het is.', loading: 'De run wordt opgehaald…',
};

let words = english;

export let language = 'english';

export const t = (key, ...values) => typeof words[key] === 'function' ? words[key](...values) : words[key] ?? key;

/** Whole numbers with their thousands apart, as the language has it. */
export const count = number => number.toLocaleString(language === 'dutch' ? 'nl-NL' : 'en-GB');

/** Puts the page's fixed words in a language. */
export function speak(chosen) {
  language = chosen;
  words = chosen === 'dutch' ? dutch : english;
  document.documentElement.lang = chosen === 'dutch' ? 'nl' : 'en';
  for (const element of document.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll('[data-t-label]')) element.setAttribute('aria-label', t(element.dataset.tLabel));
  for (const button of document.querySelectorAll('[data-language]')) button.setAttribute('aria-pressed', String(button.dataset.language === chosen));
}
