// The page's own words in the language that is chosen.

import { dutch } from './dutch.js';
import { english } from './english.js';

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
  for (const element of document.querySelectorAll('[data-t-placeholder]')) element.placeholder = t(element.dataset.tPlaceholder);
  for (const element of document.querySelectorAll('[data-t-label]')) element.setAttribute('aria-label', t(element.dataset.tLabel));
  for (const button of document.querySelectorAll('[data-language]')) button.setAttribute('aria-pressed', String(button.dataset.language === chosen));
}
