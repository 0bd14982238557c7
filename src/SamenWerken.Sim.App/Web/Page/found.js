// Pages of results on this computer: leaderboards, boxes and reports.

import { get } from './api.js';
import { byId, make } from './page.js';
import { t } from './text.js';

const kinds = ['leaderboard', 'box', 'report'];

const address = name => 'found/' + name.split('/').map(encodeURIComponent).join('/');

const link = page => make('li', {},
  make('a', { href: address(page.name), target: '_blank', rel: 'noopener' }, page.title), ' ', make('span', { class: 'soft' }, page.name));

export async function show() {
  const { pages } = await get('api/results');
  const lists = kinds.flatMap(kind => {
    const some = pages.filter(page => page.kind === kind);
    return some.length === 0 ? [] : [make('h2', {}, t(`found-${kind}`)), make('ul', {}, ...some.map(link))];
  });
  byId('found-list').replaceChildren(...(lists.length > 0 ? lists : [make('p', { class: 'empty' }, t('foundNone'))]));
}
