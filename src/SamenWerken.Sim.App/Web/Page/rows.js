// One parameter as a row of the controls: its name, a slider where it slides, the exact value, and what it means.

import { make } from './page.js';
import { language, t, written } from './text.js';

let rows = 0;

/**
 * A row.
 * @param parameter what the server says of it.
 * @param state value() as it now stands, put(text) when it is moved, vary() to vary it.
 */
export function row(parameter, state) {
  const id = `parameter-${rows++}`;
  const name = parameter.label ?? parameter.path;
  const box = make('div', { class: 'parameter', 'data-path': parameter.path });
  const hint = make('p', { id: `${id}-hint`, class: 'hint', lang: parameter.foreign && language === 'dutch' ? 'en' : null }, meaning(parameter), parameter.label ? make('code', {}, ` ${parameter.path}`) : null);
  const back = make('button', { type: 'button', class: 'plain back', 'aria-label': t('own', name), title: t('own', name), onclick: () => set(parameter.value) }, '↺');
  const inputs = inputsOf(parameter, id, name, state.value(), text => put(text));
  const vary = parameter.from === null ? null
    : make('button', { type: 'button', class: 'plain vary', 'aria-label': t('varyThis', name.toLowerCase()), title: t('varyThis', name.toLowerCase()), onclick: () => state.vary() }, '⇄');
  box.append(make('label', { for: inputs[0].id, title: parameter.path }, name), make('span', { class: 'marks' }, back, vary), ...inputs, hint);
  mark();
  return box;

  function put(text) {
    state.put(text);
    mark();
  }

  function set(text) {
    for (const input of inputs) input.value = text;
    put(text);
    inputs[0].focus();
  }

  function mark() {
    const changed = state.value() !== parameter.value;
    box.classList.toggle('changed', changed);
    back.hidden = !changed;
  }
}

function meaning(parameter) {
  const range = parameter.least === null || parameter.largest === null ? '' : t('range', written(parameter.least), written(parameter.largest));
  const unit = parameter.unit ? ` ${parameter.unit}` : '';
  return [parameter.meaning, range && `${range}${unit}`].filter(Boolean).join(' · ');
}

function inputsOf(parameter, id, name, value, put) {
  if (parameter.form === 'choice' || parameter.form === 'truth') {
    const words = parameter.form === 'truth' ? [['true', t('yes')], ['false', t('no')]] : parameter.choices.map((word, place) => [word, parameter.choiceNames[place]]);
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
  let sound = value;
  exact.addEventListener('change', () => {
    if (exact.validity.badInput) exact.value = sound;
    else put(sound = exact.value);
  });
  if (parameter.from === null) return [exact];
  const slider = make('input', { id, type: 'range', min: parameter.from, max: parameter.to, step: parameter.step, 'aria-describedby': `${id}-hint` });
  slider.value = value;
  slider.addEventListener('input', () => {
    exact.value = sound = slider.value;
    put(slider.value);
  });
  exact.addEventListener('input', () => { slider.value = exact.value; });
  return [slider, exact];
}
