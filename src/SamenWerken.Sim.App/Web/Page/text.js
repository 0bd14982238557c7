// The page's own words in the language that is chosen.

import { words } from './words.js';

export let language = 'english';

const signs = text => text.replace('-', '−').replace('.', language === 'dutch' ? ',' : '.');
const plus = value => value > 0 ? '+' : '';

const numbers = {
  number: value => value === null ? '–' : signs(value.toFixed(2)),
  three: value => value === null ? '–' : signs(value.toFixed(3)),
  signed: value => plus(value) + signs(value.toFixed(3)),
  signed2: value => plus(value) + signs(value.toFixed(2)),
  short: value => signs(String(Math.round(value * 100) / 100)),
};

/** A value of a parameter as the language writes numbers; a word stays as it is. */
export const written = value => (/^-?\d+(\.\d+)?$/.test(value) ? signs(String(value)) : value);

/** Says what has a key, with what stands in its holes in the order of the English; a number as a kind of number is written. */
export function t(key, ...values) {
  if (numbers[key]) return numbers[key](...values);
  const said = words[language];
  const text = (String(values.at(-1)) === '1' ? said[`${key}.one`] : undefined) ?? said[key];
  return text === undefined ? key : text.replace(/\{(\d+)\}/g, (_, place) => values[place]);
}

/** Whole numbers with their thousands apart, as the language has it. */
export const count = number => number.toLocaleString(language === 'dutch' ? 'nl-NL' : 'en-GB');

/** Puts the page's fixed words in a language. */
export function speak(chosen) {
  language = chosen;
  document.documentElement.lang = chosen === 'dutch' ? 'nl' : 'en';
  for (const element of document.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll('[data-t-placeholder]')) element.placeholder = t(element.dataset.tPlaceholder);
  for (const element of document.querySelectorAll('[data-t-label]')) element.setAttribute('aria-label', t(element.dataset.tLabel));
  for (const button of document.querySelectorAll('[data-language]')) button.setAttribute('aria-pressed', String(button.dataset.language === chosen));
}
