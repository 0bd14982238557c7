#!/usr/bin/env bash
# Packs the libraries and the command, installs them from a folder, and uses both as somebody would who has no repository.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

for project in SamenWerken.Sim SamenWerken.Sim.Lab SamenWerken.Sim.ScottPlot SamenWerken.Sim.App SamenWerken.Sim.Templates; do
  dotnet pack "$top/src/$project" -c Release --output "$work/feed" --verbosity quiet
done
version=$(basename "$work"/feed/SamenWerken.Sim.Lab.*.nupkg .nupkg)
version=${version#SamenWerken.Sim.Lab.}
ls "$work/feed"

cd "$work"
# The folder alone: a package of that name elsewhere is not meant.
dotnet tool install samenwerken --tool-path tools --source "$work/feed" --version "$version"
[[ "$(tools/samenwerken --version)" =~ ^samenwerken\ $version(\+[0-9a-f]{12})?$ ]]
tools/samenwerken validate "$top"/scenarios/*.yaml
tools/samenwerken compare "$top/scenarios/reference.yaml" --strategies mandate,covenant --replications 20 --figures svg,png --out results
for file in summary.csv contrasts.csv rounds.csv manifest.json cooperation.svg cynicism.svg cooperation.png; do
  test -s "results/$file" || { echo "the installed command left no $file" >&2; exit 1; }
done
# What is run for every round is compiled ahead, wide arithmetic included: on a processor that has it nothing of it is compiled again at the start.
if [ "$(uname -m)" = x86_64 ] && grep -qw avx2 /proc/cpuinfo; then
  DOTNET_JitStdOutFile=$work/compiled DOTNET_JitDisasmSummary=1 \
    tools/samenwerken compare "$top/scenarios/reference.yaml" --replications 4 --out ahead --quiet > /dev/null
  test -s "$work/compiled"
  if grep -E 'JIT compiled SamenWerken\.Sim\.[A-Za-z.+]+:.*Tier0' "$work/compiled"; then
    echo "the installed command compiles these at its start" >&2
    exit 1
  fi
  # Nor much of the platform: lists and queries over our own types are compiled ahead, too. Before they were, it compiled 1,754 methods, now 658.
  compiled=$(grep -c 'JIT compiled' "$work/compiled")
  if [ "$compiled" -gt 900 ]; then
    echo "the installed command compiles $compiled methods at its start, expected at most 900" >&2
    exit 1
  fi
fi

tools/samenwerken sweep "$top/scenarios/reference.yaml" --strategies mandate --replications 4 --out sweep --quiet

# The example of the README, in a project that has nothing but the package; packages of its own, so that none of an earlier day is taken.
mkdir example
cat > example/nuget.config << END
<configuration><packageSources><add key="folder" value="$work/feed" /></packageSources></configuration>
END
cat > example/example.csproj << END
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="SamenWerken.Sim" Version="[$version]" /></ItemGroup>
</Project>
END
{
  printf 'using SamenWerken.Sim.%s;\n' Collaboration.Engine Collaboration.Scenarios Experiments
  awk '/^```csharp$/ { inside = 1; next } /^```$/ && inside { exit } inside' "$top/README.md"
} > example/Program.cs
NUGET_PACKAGES="$work/packages" dotnet run -c Release --project example | tee example/output
[ "$(grep -cE 'cooperation -?[01]\.[0-9]' example/output)" -eq 4 ]

# Each package tells what it is and under which licence; a library has its symbols beside it.
command -v unzip > /dev/null || apt-get install --yes --quiet=2 --no-install-recommends unzip > /dev/null
for package in feed/*.nupkg; do
  [[ "$(unzip -Z1 "$package")" == *README.md* ]] || { echo "$package has no README" >&2; exit 1; }
  [[ "$(unzip -p "$package" '*.nuspec')" == *'<license type="expression">MIT</license>'* ]] || { echo "$package has no licence" >&2; exit 1; }
done
for library in SamenWerken.Sim SamenWerken.Sim.Lab SamenWerken.Sim.ScottPlot; do
  test -s "feed/$library.$version.snupkg" || { echo "$library has no symbols" >&2; exit 1; }
done

# A project of each template passes its tests.
export DOTNET_CLI_HOME="$work/home"
dotnet new install "feed/SamenWerken.Sim.Templates.$version.nupkg" > /dev/null
mkdir -p mine
cp example/nuget.config mine/
for template in strategy scenario experiment model; do
  dotnet new "samenwerken-$template" --output "mine/Town$template" > /dev/null
  (cd "mine/Town$template" && NUGET_PACKAGES="$work/packages" dotnet test --verbosity quiet --nologo)
done
echo "the packages work"
