#!/usr/bin/env bash
# All tests; what is given goes on to 'dotnet test'. Some tests need programs beside .NET: Slurm, Snakemake, shells, a browser, fonts. Where this
# script may install Debian packages it does; elsewhere those tests are skipped and say why (SAMENWERKEN_NO_SKIP=1: they fail).
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(slurm-wlm munge snakemake zsh fish chromium librsvg2-bin poppler-utils fonts-liberation2 fonts-noto-core)
command -v npm > /dev/null || packages+=(npm)

missing=()
if command -v dpkg-query apt-get > /dev/null; then
  for package in "${packages[@]}"; do
    [ "$(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2> /dev/null)" = installed ] || missing+=("$package")
  done
fi

if [ "${#missing[@]}" -gt 0 ] && [ "$(id -u)" -eq 0 ]; then
  echo "installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  install=(apt-get install --yes --quiet=2 --no-install-recommends -o DPkg::Lock::Timeout=300 "${missing[@]}")
  "${install[@]}" > /dev/null 2>&1 || { apt-get update --quiet=2 && "${install[@]}" > /dev/null; } \
    || echo "could not install ${missing[*]}" >&2
elif [ "${#missing[@]}" -gt 0 ]; then
  echo "not installed, and this user may not install: ${missing[*]}"
fi

# What checks that the page can be used by everybody, as its lock file names it.
web=tests/SamenWerken.Sim.Web.Tests
if command -v npm > /dev/null && [ ! -f "$web/node_modules/axe-core/axe.min.js" ]; then
  echo "installing axe-core"
  npm ci --prefix "$web" --no-audit --no-fund --silent || echo "could not install axe-core" >&2
fi

# PowerShell, whose completion is tried, comes as a tool of .NET.
if ! command -v pwsh > /dev/null; then
  tools=$PWD/tests/SamenWerken.Sim.App.Tests/obj/tools
  [ -x "$tools/pwsh" ] || dotnet tool install PowerShell --version 7.6.9 --tool-path "$tools" > /dev/null || echo "could not install PowerShell" >&2
  export PATH="$PATH:$tools"
fi

dotnet test SamenWerken.Sim.sln -c Release "$@"
