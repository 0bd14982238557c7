#!/usr/bin/env bash
# Builds the documentation site (articles and API) without warnings into src/SamenWerken.Sim.Docs/obj/site, and follows every link in it
# that leads to another page, place or picture of the site.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
docs=src/SamenWerken.Sim.Docs

# An article that nobody put into the contents stands at its end.
for article in "$docs"/articles/*.md; do
  name=$(basename "$article")
  grep -qx "  href: $name" "$docs/articles/toc.yml" \
    || { printf -- '- name: "%s"\n  href: %s\n' "$(grep -m 1 '^# ' "$article" | cut -c3-)" "$name" >> "$docs/articles/toc.yml"; echo "$name was added to $docs/articles/toc.yml"; }
done

dotnet build -c Release --verbosity quiet --nologo src/SamenWerken.Sim.App > /dev/null
dotnet tool restore > /dev/null
rm -rf "$docs/obj/site" "$docs/obj/api"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet docfx "$docs/docfx.json" --warningsAsErrors > "$log" 2>&1 || { grep -E 'warning|error' "$log" >&2 || tail -n 20 "$log" >&2; exit 1; }
grep -q 'Build succeeded' "$log" || { tail -n 20 "$log" >&2; exit 1; }

cat > "$log" << 'END'
"""Follows every link within the site."""
import html.parser, os, sys, urllib.parse

class Page(html.parser.HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.links, self.places = [], set()
        with open(path, encoding="utf-8") as file:
            self.feed(file.read())

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        self.places.update(named[key] for key in ("id", "name") if named.get(key))
        self.links += [named[key] for key in ("href", "src") if named.get(key)]

top = sys.argv[1]
pages = {os.path.join(folder, name): None for folder, _, names in os.walk(top) for name in names if name.endswith(".html")}
pages = {path: Page(path) for path in pages}
broken, followed = [], 0
for path, page in pages.items():
    for link in page.links:
        parts = urllib.parse.urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        followed += 1
        aim = os.path.normpath(os.path.join(os.path.dirname(path), urllib.parse.unquote(parts.path))) if parts.path else path
        aim = os.path.join(aim, "index.html") if os.path.isdir(aim) else aim
        if not os.path.exists(aim):
            broken.append(f"{os.path.relpath(path, top)}: {link}")
        elif parts.fragment and aim in pages and urllib.parse.unquote(parts.fragment) not in pages[aim].places:
            broken.append(f"{os.path.relpath(path, top)}: {link} (no such place)")
print(*sorted(set(broken))[:40], sep="\n", file=sys.stderr) if broken else print(f"{len(pages)} pages, {followed} links followed, none broken")
sys.exit(bool(broken) or len(pages) < 100)
END
python3 "$log" "$docs/obj/site"
