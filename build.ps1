# ./build.ps1 [task] [arguments]   tasks: Restore, Widget, Build (default), Test, Pack, Bench, Soak
param([string]$Task = 'Build', [Parameter(ValueFromRemainingArguments)][string[]]$Rest)

Push-Location $PSScriptRoot
try {
    $env:DOTNET_NOLOGO = '1'
    $env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
    if ($env:CI -eq 'true') {
        # Leave no build servers behind.
        $env:MSBUILDDISABLENODEREUSE = '1'
        $env:DOTNET_CLI_USE_MSBUILD_SERVER = '0'
        $env:UseSharedCompilation = 'false'
    }

    $summary = 'artifacts/test-summary.txt'
    Remove-Item $summary -ErrorAction SilentlyContinue

    dotnet tool restore
    $code = $LASTEXITCODE
    if ($code -eq 0) {
        dotnet cake build.cake "--target=$Task" @Rest
        $code = $LASTEXITCODE
    }

    # Cake prints a table of its own at the end: the summary of the tests comes after it, as the last line.
    if ($Task -in 'Test', 'Soak') {
        if (Test-Path $summary) {
            Get-Content $summary
        }
        else {
            if ($code -eq 0) { $code = 1 }
            'No test was run: the build failed (see above).'
            '0 passed, 1 failed, 0 skipped'
        }
    }
}
finally {
    Pop-Location
}
exit $code
