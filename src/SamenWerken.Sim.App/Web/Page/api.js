// Requests to the server that served this page.

import { language } from './text.js';

const token = document.querySelector('meta[name="samenwerken-token"]').content;

/** What the server refused, with the lines of a scenario's text where it has them; whether something of that name is there already. */
export class Problem extends Error {
  constructor(detail, problems = [], exists = false) {
    super(detail);
    this.problems = problems;
    this.exists = exists;
  }
}

async function send(method, path, body, signal) {
  let response;
  try {
    response = await fetch(path, {
      method, signal, cache: 'no-store', credentials: 'omit',
      headers: { 'X-SamenWerken-Token': token, 'Accept-Language': language === 'dutch' ? 'nl' : 'en', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem('unreachable');
  }
  if (response.ok) return response;
  const told = await response.json().catch(() => ({ detail: `${response.status} ${response.statusText}` }));
  throw new Problem(told.detail, told.problems, told.exists);
}

export const get = async (path, signal) => (await send('GET', path, undefined, signal)).json();

export const post = async (path, body, signal) => (await send('POST', path, body, signal)).json();

export const download = async (path, body) => (await send('POST', path, body)).blob();

/** Server-sent events in the answer to a request, handed over one by one. */
export async function stream(path, body, signal, take) {
  const reader = (await send('POST', path, body, signal)).body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    rest += value;
    for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
      const lines = rest.slice(0, end).split('\n');
      rest = rest.slice(end + 2);
      const kind = lines.find(line => line.startsWith('event:'))?.slice(6).trim();
      const data = lines.filter(line => line.startsWith('data:')).map(line => line.slice(5)).join('\n');
      if (kind) take(kind, JSON.parse(data));
    }
  }
}
