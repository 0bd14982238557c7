// The start of a page that was saved: it plays the run that it holds.

import { byId } from './page.js';
import { Player } from './player.js';
import { speak } from './text.js';

speak(byId('run').dataset.language);
const saved = new Player(byId('player'));
saved.take(JSON.parse(byId('run').textContent));
document.documentElement.dataset.ready = 'yes';
