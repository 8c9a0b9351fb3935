#!/usr/bin/env bash
# ./build.sh [task] [arguments]   tasks: Restore, Widget, Build (default), Test, Pack, Bench, Soak
set -uo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
if [ "${CI:-}" = true ]; then
  # Leave no build servers behind.
  export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
fi

[ -t 1 ] || export NO_COLOR=1

task=${1:-Build}
[ $# -gt 0 ] && shift
summary=artifacts/test-summary.txt
rm -f "$summary"

if ! command -v dotnet >/dev/null; then
  echo "The .NET 10 SDK was not found: install it so that 'dotnet' is on the PATH." >&2
  code=1
else
  dotnet tool restore </dev/null >/dev/null || dotnet tool restore </dev/null
  code=$?
  if [ "$code" -eq 0 ]; then
    dotnet cake build.cake --target="$task" "$@" </dev/null
    code=$?
  fi
fi

# Cake prints a table of its own at the end: the summary of the tests comes after it, as the last line.
case "$task" in
  [Tt][Ee][Ss][Tt] | [Ss][Oo][Aa][Kk])
    if [ -s "$summary" ]; then
      cat "$summary"
    else
      [ "$code" -eq 0 ] && code=1
      echo "No test was run: the build failed (see above)."
      echo "0 passed, 1 failed, 0 skipped"
    fi
    ;;
esac
exit "$code"
