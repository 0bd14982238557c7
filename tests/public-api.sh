#!/usr/bin/env bash
# Announces a change of the packages' public surface: writes PublicAPI.Unshipped.txt of each library anew, with all that is public and
# was not shipped. Look at the difference before you commit it. With --check it writes nothing, and fails on what was not announced.
set -euo pipefail
cd "$(dirname "$0")/.."
libraries=(SamenWerken.Sim SamenWerken.Sim.Lab SamenWerken.Sim.ScottPlot)
log=$(mktemp)
trap 'rm -f "$log"' EXIT
build() { dotnet build -c Release --no-incremental --nologo -p:CheckPublicApi=true -p:RunAnalyzers=true "$@" src/SamenWerken.Sim.ScottPlot > "$log"; }

if [ "${1:-}" = --check ]; then
  build || { grep -E ': error ' "$log" | sed 's/ (https.*//' | sort -u | head -n 40 >&2; echo "the public surface changed unannounced: tests/public-api.sh" >&2; exit 1; }
  echo "the public surface is as announced: $(cat src/*/PublicAPI.*.txt | grep -vc '^#') members"
  exit
fi

for library in "${libraries[@]}"; do
  echo '#nullable enable' > "src/$library/PublicAPI.Unshipped.txt"
done
build -p:TreatWarningsAsErrors=false || { grep -E ': error ' "$log" | sort -u | head; exit 1; }
for library in "${libraries[@]}"; do
  {
    echo '#nullable enable'
    grep "/$library.csproj\]" "$log" | sed -n "s/.* RS0016: Symbol '\(.*\)' is not part of the declared public API.*/\1/p" | LC_ALL=C sort -u
  } > "src/$library/PublicAPI.Unshipped.txt"
  wc -l "src/$library/PublicAPI.Unshipped.txt"
done
