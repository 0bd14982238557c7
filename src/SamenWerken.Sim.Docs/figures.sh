#!/usr/bin/env bash
# Draws the pictures of articles/figures.md anew, from the samples that the tests draw.
set -euo pipefail
cd "$(dirname "$0")/../.."
mkdir -p src/SamenWerken.Sim.Docs/articles/figures
FIGURES=write dotnet test tests/SamenWerken.Sim.ScottPlot.Tests -c Release --filter "FullyQualifiedName~IndexTests"
