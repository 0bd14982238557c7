// Names as short as their room asks for, each still told from the others.

const most = (text, end, room, measure) => {
  let length = text.length;
  while (length > 1 && measure(text.slice(0, length).trimEnd() + end) > room) length--;
  return [text.slice(0, length).trimEnd() + end, length];
};

// Names of one kind differ at their end, "opvang 12", so that the beginning is cut while something of it stays.
function short(name, room, measure) {
  if (measure(name) <= room) return name;
  const [, head, between, tail] = /^(.+)([ -])([^ -]+)$/.exec(name) ?? [];
  if (head) {
    const [cut, length] = most(head, `.${between}${tail}`, room, measure);
    if (length >= 3 && measure(cut) <= room) return /[ -]/.test(head[length]) ? head.slice(0, length) + between + tail : cut;
  }
  return most(name, '…', room, measure)[0];
}

/** Each name within its room, as measured; what would be alike bears its number. */
export function shortened(names, rooms, measure) {
  const cut = names.map((name, place) => short(name, rooms[place], measure));
  return cut.map((name, place) => (cut.indexOf(name) === cut.lastIndexOf(name) || name === names[place] ? name
    : most(names[place], `… ${place + 1}`, rooms[place], measure)[0]));
}
