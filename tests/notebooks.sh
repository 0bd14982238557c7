#!/usr/bin/env bash
# Executes every notebook in the kernel .net-csharp of .NET Interactive, driven by Debian's nbconvert, and compares what its cells
# say, as text and as HTML, with what is stored in the file. Where kernel or nbconvert are not to be had it says so and does nothing
# (SAMENWERKEN_NO_SKIP=1: it fails). Arguments: notebooks; all of them if there are none.
set -euo pipefail
cd "$(dirname "$0")/.."
version=1.0.712001
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 PYTHONWARNINGS=ignore
export PATH="$work/tools:$PATH"

skip() {
  echo "notebooks are not run: $1" >&2
  [ -z "${SAMENWERKEN_NO_SKIP:-}" ]
  exit
}

# Debian's jupyter goes with Debian's Python.
jupyter=/usr/bin/jupyter
if ! [ -x "$jupyter" ] || ! "$jupyter" nbconvert --version > /dev/null 2>&1; then
  [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null || skip "nbconvert is not installed (Debian and Ubuntu: apt install jupyter-nbconvert jupyter-client)"
  export DEBIAN_FRONTEND=noninteractive
  install=(apt-get install --yes --quiet=2 --no-install-recommends -o DPkg::Lock::Timeout=300 jupyter-nbconvert jupyter-client)
  "${install[@]}" > /dev/null 2>&1 || { apt-get update --quiet=2 && "${install[@]}" > /dev/null; } || skip "nbconvert could not be installed"
fi

dotnet tool install Microsoft.dotnet-interactive --version "$version" --tool-path "$work/tools" > "$work/tool.log" 2>&1 \
  || skip "$(tail -n 1 "$work/tool.log")"
# Two at a time, because a kernel waits a good deal for its start; each with ports of its own.
for slot in 0 1; do
  mkdir -p "$work/jupyter$slot/kernels"
  dotnet-interactive jupyter install --http-port-range "$((2048 + 400 * slot))-$((2447 + 400 * slot))" --path "$work/jupyter$slot/kernels" > /dev/null
done
dotnet build -c Release --verbosity quiet --nologo src/SamenWerken.Sim.App > /dev/null

cat > "$work/compare.py" << 'END'
"""Compares what the cells of two notebooks say: texts and HTML; pictures are drawn from the same HTML."""
import difflib, json, sys

def said(path):
    with open(path, encoding="utf-8") as file:
        cells = [cell for cell in json.load(file)["cells"] if cell["cell_type"] == "code"]
    return [[forms for forms in map(parts, cell["outputs"]) if not kernels_own(forms)] for cell in cells]

def parts(output):
    if output["output_type"] == "stream":
        return {"text/plain": "".join(output["text"])}
    if output["output_type"] == "error":
        return {"error": output["ename"] + ": " + output["evalue"]}
    return {form: "".join(text) for form, text in output["data"].items() if form in ("text/plain", "text/html")}

def kernels_own(forms):
    return "dotnet-interactive-this-cell" in forms.get("text/html", "")

def same(one, other):
    # The kernel gives a figure as HTML alone; the file has it as text as well, for viewers that show no HTML.
    shared = one.keys() & other.keys()
    return bool(shared) and all(one[form].rstrip() == other[form].rstrip() for form in shared) and "error" not in other

stored, executed = said(sys.argv[1]), said(sys.argv[2])
differences = [
    number for number, (one, other) in enumerate(zip(stored, executed), 1)
    if len(one) != len(other) or not all(map(same, one, other))]
for number in differences:
    told = [[line for forms in outputs for text in forms.values() for line in text.splitlines()] for outputs in (stored[number - 1], executed[number - 1])]
    print(f"{sys.argv[1]}: code cell {number} says otherwise:", file=sys.stderr)
    print(*[f"  {line[:200]}" for line in list(difflib.unified_diff(*told, "stored", "executed", lineterm="", n=0))[:12]], sep="\n", file=sys.stderr)
outputs = sum(map(len, stored))
print(f"{sys.argv[1]}: {len(stored)} cells, {outputs} outputs, {len(differences)} cells differ")
sys.exit(bool(differences) or len(stored) != len(executed) or outputs == 0)
END

run() {
  export JUPYTER_DATA_DIR="$work/jupyter$slot"
  "$jupyter" nbconvert --to notebook --execute --ExecutePreprocessor.timeout=900 --output-dir "$work/executed" "$1" > "$work/$(basename "$1").log" 2>&1 \
    || { tail -n 20 "$work/$(basename "$1").log" >&2; echo "$1 does not run" >&2; return 1; }
  /usr/bin/python3 "$work/compare.py" "$1" "$work/executed/$(basename "$1")"
}
export -f run
export work jupyter

[ $# -gt 0 ] || set -- notebooks/*.ipynb
printf '%s\0' "$@" | xargs -0 -P 2 --process-slot-var=slot -I {} bash -c 'run {}'
echo "$# notebooks say in the kernel what is stored in them"
