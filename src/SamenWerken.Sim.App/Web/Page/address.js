// Settings in the address of the page, so that they can be kept, sent and gone back to. The secret is not among them.

const packed = { reader: 'deflate-raw', most: 6000 };

async function pass(bytes, stream) {
  const through = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(through).arrayBuffer());
}

async function pack(text) {
  const bytes = await pass(new TextEncoder().encode(text), new CompressionStream(packed.reader));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

async function unpack(text) {
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));
  return new TextDecoder().decode(await pass(bytes, new DecompressionStream(packed.reader)));
}

/** Writes settings behind the address; a text that is no longer the file's goes along where it is not too long. */
export async function write({ scenario, yaml, own, set, strategies, replications, seed, figure, outcome, baseline, tab, game }) {
  const words = new URLSearchParams();
  words.set('scenario', scenario);
  if (!own && yaml.length < 100_000) {
    const text = await pack(yaml);
    if (text.length <= packed.most) words.set('text', text);
  }
  for (const [path, value] of Object.entries(set)) words.append('set', `${path}=${value}`);
  words.set('strategies', strategies.join(','));
  words.set('runs', replications);
  words.set('seed', seed);
  for (const [name, value] of Object.entries({ figure, outcome, baseline, tab, game })) if (value) words.set(name, value);
  history.replaceState(null, '', `#${words}`);
}

/** What stands behind the address; null where there are no settings. */
export async function read() {
  const words = new URLSearchParams(location.hash.slice(1));
  if (words.has('game') && !words.has('scenario')) return { game: words.get('game'), tab: 'party' };
  if (!words.has('scenario')) return null;
  const changes = words.getAll('set').map(change => [change.slice(0, change.indexOf('=')), change.slice(change.indexOf('=') + 1)]);
  return {
    scenario: words.get('scenario'), yaml: words.has('text') ? await unpack(words.get('text')).catch(() => null) : null,
    set: Object.fromEntries(changes), strategies: words.get('strategies')?.split(',').filter(Boolean) ?? null,
    replications: words.get('runs'), seed: words.get('seed'),
    figure: words.get('figure'), outcome: words.get('outcome'), baseline: words.get('baseline'), tab: words.get('tab'), game: words.get('game'),
  };
}
