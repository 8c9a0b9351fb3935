// The project's tasks: ./build.sh <task> (or ./build.ps1). Default: Build.
using System.Diagnostics;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

const string Solution = "OnboardingSdk.sln";
const string ResultsFolder = "artifacts/test-results";
const string PackagesFolder = "artifacts/packages";
const string SummaryFile = "artifacts/test-summary.txt";
const string HangTimeout = "15m";

var target = Argument("target", "Build");
var configuration = Argument("configuration", "Debug");
var filter = Argument("filter", "");

Task("Restore")
    .Description("Restores the NuGet packages.")
    .Does(() => Run("dotnet", "restore", Solution));

Task("Widget")
    .Description("Installs the widget's tools, compiles and bundles it, and prints its sizes.")
    .IsDependentOn("Restore")
    .Does(() =>
    {
        // Always bundled anew, so that the table of sizes is always printed.
        DeleteIfThere($"src/OnboardingSdk/obj/{configuration}/net10.0/widget/files.txt");
        Run("dotnet", "build", "src/OnboardingSdk", "--no-restore", "-c", configuration, "-t:BundleWidget");
    });

Task("Build")
    .Description("Builds everything, the widget included.")
    .IsDependentOn("Restore")
    .Does(() => Run("dotnet", "build", Solution, "--no-restore", "-c", configuration));

Task("Test")
    .Description("Installs what the tests need where it may, runs all of them, and ends with one line of sums. --filter=... runs some .NET tests only.")
    .IsDependentOn("Build")
    .Does(() => RunTests(soak: false));

Task("Soak")
    .Description("The tests again, with larger counts (ONBOARDING_SOAK=1).")
    .IsDependentOn("Build")
    .Does(() => RunTests(soak: true));

Task("Pack")
    .Description("Packs into artifacts/packages, and looks into the packages.")
    .Does(() =>
    {
        EnsureDirectoryExists(PackagesFolder);
        CleanDirectory(PackagesFolder);
        Run("dotnet", "pack", Solution, "-c", "Release", "-o", PackagesFolder, "-p:ContinuousIntegrationBuild=true");
        CheckPackages();
    });

Task("Bench")
    .Description("Runs the benchmarks in Release; they write docs/benchmarks.md.")
    .Does(() =>
    {
        const string project = "tests/OnboardingSdk.Benchmarks";
        Run("dotnet", "build", project, "-c", "Release");
        Run("dotnet", "run", "-c", "Release", "--no-build", "--project", project);
    });

Task("WidgetBench")
    .Description("Runs the widget against other tour libraries in Chromium; writes docs/benchmarks-widget.md.")
    .Does(() =>
    {
        Run("node", "widget/install.mjs");
        Run("node", "widget/bench/run.mjs", "--out", "docs/benchmarks-widget.md");
    });

RunTarget(target);

// ---------------------------------------------------------------- running

int TryRun(string file, IEnumerable<string> arguments, string folder = ".", Dictionary<string, string> environment = null)
{
    var start = new ProcessStartInfo(file) { WorkingDirectory = MakeAbsolute(Directory(folder)).FullPath, UseShellExecute = false };
    foreach (var argument in arguments) start.ArgumentList.Add(argument);
    foreach (var (name, value) in environment ?? new()) start.Environment[name] = value;
    try
    {
        using var process = Process.Start(start);
        process.WaitForExit();
        return process.ExitCode;
    }
    catch (System.ComponentModel.Win32Exception error)
    {
        Console.WriteLine($"{file} could not be started: {error.Message}");
        return 127;
    }
}

void Run(string file, params string[] arguments)
{
    var code = TryRun(file, arguments);
    if (code != 0) throw new CakeException(code, $"{file} {string.Join(' ', arguments)} ended with code {code}.");
}

bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
    .Any(folder => System.IO.File.Exists(System.IO.Path.Combine(folder, program)));

void DeleteIfThere(string file)
{
    if (FileExists(file)) DeleteFile(file);
}

// ---------------------------------------------------------------- testing

record TestOutcome(string Suite, string Name, string State, string Text);

void RunTests(bool soak)
{
    InstallDebianPackages();
    EnsureDirectoryExists(ResultsFolder);
    CleanDirectory(ResultsFolder);

    var environment = new Dictionary<string, string> { ["DOTNET_CLI_UI_LANGUAGE"] = "en" };
    if (soak) environment["ONBOARDING_SOAK"] = "1";

    var outcomes = new List<TestOutcome>();
    foreach (var project in GetFiles("./tests/*/*.Tests.csproj").Concat(GetFiles("./samples/*/*.Tests.csproj")).OrderBy(file => file.FullPath))
        outcomes.AddRange(RunDotNetTests(project, environment));
    if (filter == "") outcomes.AddRange(RunWidgetTests(environment));

    Report(outcomes);
}

IEnumerable<TestOutcome> RunDotNetTests(FilePath project, Dictionary<string, string> environment)
{
    var suite = project.GetFilenameWithoutExtension().ToString();
    var hasTests = GetFiles($"{project.GetDirectory()}/**/*.cs")
        .Where(file => !file.FullPath.Contains("/obj/") && !file.FullPath.Contains("/bin/"))
        .Any(file => Regex.IsMatch(System.IO.File.ReadAllText(file.FullPath), @"\[(Test|TestCase|TestCaseSource|Theory|TestFixtureSource|TestFixture)\b"));
    if (!hasTests)
    {
        Console.WriteLine($"\n== {suite}: holds no test yet");
        return [];
    }

    Console.WriteLine($"\n== {suite}");
    var results = $"{ResultsFolder}/{suite}.trx";
    List<string> arguments =
    [
        "test", project.FullPath, "--no-build", "-c", configuration,
        "--logger", $"trx;LogFileName={suite}.trx", "--results-directory", ResultsFolder,
        "--blame-hang-timeout", HangTimeout, "--blame-hang-dump-type", "none",
    ];
    if (filter != "") arguments.AddRange(["--filter", filter]);
    var code = TryRun("dotnet", arguments, environment: environment);

    var outcomes = FileExists(results) ? ReadTrx(suite, results) : [];
    if (code != 0 && !outcomes.Any(outcome => outcome.State == "failed"))
        outcomes.Add(new(suite, "the test run", "failed", $"dotnet test ended with code {code}, after {outcomes.Count} results (see above)."));
    else if (outcomes.Count == 0 && filter == "")
        outcomes.Add(new(suite, "the test run", "failed", "The project has tests, but none was run."));
    return outcomes;
}

List<TestOutcome> ReadTrx(string suite, string file)
{
    var document = XDocument.Load(file);
    XNamespace ns = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
    var classes = document.Descendants(ns + "UnitTest").ToDictionary(
        test => (string)test.Attribute("id"), test => ((string)test.Element(ns + "TestMethod")?.Attribute("className"))?.Split('.').Last());

    var outcomes = new List<TestOutcome>();
    foreach (var result in document.Descendants(ns + "UnitTestResult"))
    {
        var error = result.Element(ns + "Output")?.Element(ns + "ErrorInfo");
        var message = (string)error?.Element(ns + "Message") ?? (string)result.Element(ns + "Output")?.Element(ns + "StdOut") ?? "";
        var state = (string)result.Attribute("outcome") switch
        {
            "Passed" => "passed",
            "Failed" or "Error" or "Timeout" or "Aborted" or "Disconnected" => "failed",
            _ => "skipped",
        };
        var text = state == "failed" ? $"{message}\n{(string)error?.Element(ns + "StackTrace")}" : message;
        var name = (string)result.Attribute("testName");
        var type = classes.GetValueOrDefault((string)result.Attribute("testId") ?? "");
        outcomes.Add(new(suite, type is null ? name : $"{type}.{name}", state, text.Trim()));
    }
    return outcomes;
}

IEnumerable<TestOutcome> RunWidgetTests(Dictionary<string, string> environment)
{
    const string suite = "widget";
    if (!GetFiles("./widget/tests/**/*.test.ts").Any())
    {
        Console.WriteLine("\n== widget: holds no test yet");
        return [];
    }

    Console.WriteLine("\n== widget");
    var results = MakeAbsolute(File($"{ResultsFolder}/widget.json")).FullPath;
    string[] npm = ["test", "--", "--reporter=default", "--reporter=./results-reporter.mjs"];
    environment = new(environment) { ["WIDGET_TEST_RESULTS"] = results, ["WIDGET_BUNDLE"] = MakeAbsolute(Directory($"src/OnboardingSdk/obj/{configuration}/net10.0/widget")).FullPath };
    var code = IsRunningOnWindows() ? TryRun("cmd", ["/c", "npm", .. npm], "widget", environment) : TryRun("npm", npm, "widget", environment);

    var outcomes = new List<TestOutcome>();
    if (FileExists(results))
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(results));
        outcomes.AddRange(document.RootElement.EnumerateArray().Select(test => new TestOutcome(
            suite, test.GetProperty("name").GetString(), test.GetProperty("state").GetString(), test.GetProperty("text").GetString())));
    }
    if (code != 0 && !outcomes.Any(outcome => outcome.State == "failed"))
        outcomes.Add(new(suite, "the test run", "failed", $"npm test ended with code {code}, after {outcomes.Count} results (see above)."));
    else if (outcomes.Count == 0)
        outcomes.Add(new(suite, "the test run", "failed", "widget/tests has tests, but none was run."));
    return outcomes;
}

void Report(List<TestOutcome> outcomes)
{
    int Count(string state) => outcomes.Count(outcome => outcome.State == state);
    // A log may be cut to its end: what was asserted, and where in our own code, is enough.
    static string Indented(string text) => string.Join('\n', text.Split('\n')
        .Where(line => !Regex.IsMatch(line, @"^\s*at (System|NUnit|Microsoft|Shouldly|Polly)\.|node_modules|^---"))
        .Take(25).Select(line => "      " + (line.Length > 400 ? line[..400] + "…" : line.TrimEnd())));

    Console.WriteLine();
    foreach (var suite in outcomes.GroupBy(outcome => outcome.Suite))
        Console.WriteLine($"{suite.Key,-34} {suite.Count(o => o.State == "passed"),6} passed {suite.Count(o => o.State == "failed"),6} failed {suite.Count(o => o.State == "skipped"),6} skipped");

    if (Count("skipped") > 0)
    {
        Console.WriteLine("\nSkipped:");
        foreach (var skipped in outcomes.Where(outcome => outcome.State == "skipped"))
            Console.WriteLine($"  {skipped.Suite}: {skipped.Name}: {(skipped.Text == "" ? "no reason given" : skipped.Text.ReplaceLineEndings(" "))}");
    }

    if (Count("failed") > 0)
    {
        Console.WriteLine("\nFailed:");
        foreach (var failed in outcomes.Where(outcome => outcome.State == "failed"))
            Console.WriteLine($"  {failed.Suite}: {failed.Name}\n{Indented(failed.Text)}");
    }

    // build.sh and build.ps1 print this after Cake's own last words.
    System.IO.File.WriteAllText(SummaryFile, $"{Count("passed")} passed, {Count("failed")} failed, {Count("skipped")} skipped\n");
    if (Count("failed") > 0) throw new CakeException($"{Count("failed")} tests failed.");
    if (outcomes.Count == 0) Console.WriteLine("There was no test to run.");
}

// What the tests want from the system: a browser. Where it cannot be had, they skip themselves and say so.
void InstallDebianPackages()
{
    // The headless shell is the same engine without windows and takes a third of the processor time; where it is not to be had, Chromium itself.
    const string shell = "chromium-headless-shell", browser = "chromium", fonts = "fonts-liberation";
    if (OnPath(shell)) return;

    string[] sudo = Environment.IsPrivilegedProcess ? [] : ["sudo", "-n"];
    var may = OnPath("apt-get") && (sudo.Length == 0 || (OnPath("sudo") && TryRun("sudo", ["-n", "true"]) == 0));
    if (!may)
    {
        if (!OnPath(browser)) Console.WriteLine($"{browser}: not installed, and installing needs apt-get, and root or sudo without a password; the tests that need a browser are skipped. By hand: apt-get install -y {shell} {fonts}");
        return;
    }

    Console.WriteLine($"Installing for the tests: {shell} (apt-get, about a minute)…");
    bool Apt(params string[] arguments)
    {
        string[] line = [.. sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=300", .. arguments];
        return TryRun(line[0], line.Skip(1)) == 0;
    }
    Apt("update");
    if (Apt("install", "-y", "--no-install-recommends", shell, fonts) || OnPath(browser) || Apt("install", "-y", browser)) return;
    Console.WriteLine($"Neither {shell} nor {browser} could be installed (see above); the tests that need a browser are skipped.");
}

// ---------------------------------------------------------------- packages

void CheckPackages()
{
    var packages = GetFiles($"{PackagesFolder}/*.nupkg").ToList();
    if (packages.Count == 0) throw new CakeException("dotnet pack wrote no package.");
    var root = MakeAbsolute(Directory(".")).FullPath;

    foreach (var package in packages)
    {
        var name = package.GetFilename().ToString();
        void Require(bool condition, string otherwise)
        {
            if (!condition) throw new CakeException($"{name}: {otherwise}");
        }

        using var zip = ZipFile.OpenRead(package.FullPath);
        var nuspecEntry = zip.Entries.Single(entry => entry.FullName.EndsWith(".nuspec"));
        using var reader = new StreamReader(nuspecEntry.Open());
        var nuspec = reader.ReadToEnd();
        Require(nuspec.Contains("<license type=\"expression\">MIT</license>"), "no licence expression");
        Require(nuspec.Contains("<readme>README.md</readme>") && zip.GetEntry("README.md") is not null, "no README");
        Require(!Regex.IsMatch(nuspec, "<repository[^>]* url="), "the repository's address is in the metadata");
        Require(FileExists(package.ChangeExtension("snupkg")), "no symbols package");

        if (name.StartsWith("OnboardingSdk.Cli."))
        {
            const string folder = "tools/net10.0/any";
            string Text(string entry)
            {
                using var content = new StreamReader(zip.GetEntry(entry).Open());
                return content.ReadToEnd();
            }
            Require(nuspec.Contains("<packageType name=\"DotnetTool\""), "it is no .NET tool");
            Require(Text($"{folder}/DotnetToolSettings.xml").Contains("Command Name=\"onboarding\""), "the tool's command is not 'onboarding'");
            Require(!Text($"{folder}/OnboardingSdk.Cli.runtimeconfig.json").Contains("Microsoft.AspNetCore.App"), "the tool needs ASP.NET");
            foreach (var needed in new[] { "OnboardingSdk.Core", "OnboardingSdk.Sqlite", "System.CommandLine", "Spectre.Console", "AngleSharp", "YamlDotNet", "Markdig" })
                Require(zip.GetEntry($"{folder}/{needed}.dll") is not null, $"{needed}.dll is missing");
            Console.WriteLine($"{name}: is the tool 'onboarding'");
        }

        foreach (var library in zip.Entries.Where(entry => entry.FullName.StartsWith("lib/") && entry.Name.EndsWith(".dll")))
        {
            var bytes = Bytes(library);
            Require(!System.Text.Encoding.UTF8.GetString(bytes).Contains(root), $"{library.Name} names the folder it was built in");
            Require(zip.GetEntry(System.IO.Path.ChangeExtension(library.FullName, ".xml")) is not null, $"{library.Name} has no documentation");
            if (library.Name != "OnboardingSdk.dll") continue;

            var resources = Resources(bytes);
            var expected = System.IO.File.ReadAllLines("src/OnboardingSdk/obj/Release/net10.0/widget/files.txt").Select(file => $"widget/{file}").ToHashSet();
            Require(expected.Count > 0 && expected.SetEquals(resources.Where(resource => resource.StartsWith("widget/"))),
                $"the widget's files are not what was built: it holds [{string.Join(", ", resources)}], expected were [{string.Join(", ", expected)}]");
            Require(zip.GetEntry("THIRD-PARTY-NOTICES.txt") is not null, "no THIRD-PARTY-NOTICES.txt");
            Console.WriteLine($"{name}: holds the widget's {expected.Count} files");
        }
        Console.WriteLine($"{name}: checked, {new FileInfo(package.FullPath).Length / 1024} KB");
    }
}

byte[] Bytes(ZipArchiveEntry entry)
{
    using var stream = entry.Open();
    using var copy = new MemoryStream();
    stream.CopyTo(copy);
    return copy.ToArray();
}

List<string> Resources(byte[] assembly)
{
    using var file = new PEReader(new MemoryStream(assembly));
    var metadata = file.GetMetadataReader();
    return metadata.ManifestResources.Select(handle => metadata.GetString(metadata.GetManifestResource(handle).Name)).ToList();
}
