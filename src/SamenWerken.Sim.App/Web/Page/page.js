// Small things that every part of the page uses.

export const byId = id => document.getElementById(id);

/** An element with attributes and content; `on…` attributes are listeners. */
export function make(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'class') element.className = value;
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...content.filter(part => part !== null && part !== undefined));
  return element;
}

const svg = 'http://www.w3.org/2000/svg';

export function draw(name, attributes = {}, ...content) {
  const element = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** Sets an attribute where it is not so yet: what is written, even again, is worked out anew by the browser. */
export function change(element, name, value) {
  if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
}

/** The same for a text. */
export function word(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Calls back once, when nothing more came for a while. */
export function rested(milliseconds, act) {
  let waiting;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(act, milliseconds);
  };
}

export function say(message) {
  const box = byId('message');
  box.textContent = message ?? '';
  box.hidden = !message;
}

/** Hands a file to the browser's downloads. */
export function keep(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = make('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

export const isDark = matchMedia('(prefers-color-scheme: dark)');

/** Tabs by the arrow keys, as the ARIA practices describe them. */
export function tabs(list, chosen) {
  const all = [...list.querySelectorAll('[role="tab"]')];
  const choose = (tab, focus) => {
    for (const other of all) {
      other.setAttribute('aria-selected', String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
      byId(other.getAttribute('aria-controls')).hidden = other !== tab;
    }
    if (focus) tab.focus();
    chosen(tab);
  };
  for (const tab of all) {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', event => {
      const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -all.indexOf(tab), End: all.length - 1 - all.indexOf(tab) };
      if (!(event.key in steps)) return;
      event.preventDefault();
      choose(all[(all.indexOf(tab) + steps[event.key] + all.length) % all.length], true);
    });
  }
  return name => choose(byId(`tab-${name}`));
}
