// Bundles the widget's compiled JavaScript: node build.mjs --in DIR --out DIR [--notices FILE]
// Writes content-hashed ES modules with .br and .gz beside each, manifest.json (what to load when, and what it
// costs) and files.txt (every file written), and fails when the page would have to load more than its budget.
import { build, transform } from "esbuild";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const entries = ["widget"];
// Modules that are imported dynamically and never needed to draw a tour: all others are critical.
const deferred = ["live", "connection", "act", "keep", "checklist", "celebrate", "more", "plan", "further", "message", "modal", "banner", "hint", "survey", "tracker", "launcher", "attached", "center", "resources", "media"];
const budget = { entry: 3_000, critical: 14_000 }; // bytes of brotli

const here = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: { in: { type: "string" }, out: { type: "string" }, notices: { type: "string" } },
});
if (options.in === undefined || options.out === undefined) throw new Error("usage: node build.mjs --in DIR --out DIR [--notices FILE]");
const source = resolve(options.in);
const out = resolve(options.out);

const fail = (code, message) => {
  console.error(`widget/build.mjs : error ${code}: ${message}`);
  process.exitCode = 1;
};

// The compiled scripts lie below obj/, from where Node's way of looking for packages would find a stranger's node_modules
// in some folder above the clone: packages come from here, and from nowhere else.
const ownPackages = {
  name: "own packages",
  setup({ onResolve, resolve: find }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind, resolveDir, pluginData }) =>
      kind === "entry-point" || pluginData === "own packages" || !resolve(resolveDir).startsWith(source) ? undefined : find(path, { kind, resolveDir: here, pluginData: "own packages" }),
    );
  },
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

// Style sheets are TypeScript modules (`export const css = \`…\``), so that tsc is all that is needed to read them;
// here what is between the backticks is minified.
const plugin = {
  name: "widget",
  setup({ onLoad }) {
    onLoad({ filter: /\.css\.[jt]s$/ }, async ({ path }) => {
      const [, text] = /`([^`]*)`/.exec(readFileSync(path, "utf8"));
      const { code } = await transform(text, { loader: "css", minify: true });
      return { contents: `export const css = ${JSON.stringify(code.trim())}` };
    });
  },
};

// The tests bundle the sources themselves; the .NET build hands in what its compiler made of them.
const extension = existsSync(join(source, `${entries[0]}.ts`)) ? "ts" : "js";

const { metafile } = await build({
  absWorkingDir: source,
  entryPoints: entries.map((entry) => `${entry}.${extension}`),
  outdir: out,
  plugins: [plugin, ownPackages],
  // The SignalR client asks for require() where it runs in Node; left alone, that puts a helper, as a chunk of its own, before all others.
  define: { require: "undefined" },
  tsconfigRaw: "{}",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  minify: true,
  charset: "utf8",
  legalComments: "none", // the notices are in the package
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  metafile: true,
  logLevel: "warning",
});

const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
const moduleOf = (file) => {
  const { entryPoint } = outputs.get(file);
  return entryPoint === undefined ? undefined : basename(entryPoint, `.${extension}`);
};
const entryFiles = new Map([...outputs.keys()].filter((file) => entries.includes(moduleOf(file))).map((file) => [file, moduleOf(file)]));

// How each file comes to be loaded: the strongest of entry, static, dynamic, deferred.
const load = new Map();
const strength = ["deferred", "dynamic", "static", "entry"];
function walk(file, how) {
  if (load.has(file) && strength.indexOf(load.get(file)) >= strength.indexOf(how)) return;
  load.set(file, how);
  for (const { path, kind } of outputs.get(file).imports) {
    const next = basename(path);
    if (!outputs.has(next)) continue;
    if (entryFiles.has(next)) {
      fail("WIDGET012", `${file} imports the entry ${next}. The entry is also served as plain ${moduleOf(next)}.js, so it would run twice: move what is shared into a module of its own.`);
    } else if (how === "deferred") {
      walk(next, "deferred");
    } else if (kind === "dynamic-import") {
      walk(next, deferred.includes(moduleOf(next)) ? "deferred" : "dynamic");
    } else {
      walk(next, how === "entry" ? "static" : how);
    }
  }
}
for (const file of entryFiles.keys()) walk(file, "entry");

const files = {};
for (const [file, output] of outputs) {
  const bytes = readFileSync(join(out, file));
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  const gzip = gzipSync(bytes, { level: 9 });
  writeFileSync(join(out, `${file}.br`), brotli);
  writeFileSync(join(out, `${file}.gz`), gzip);
  files[file] = {
    ...(moduleOf(file) === undefined ? {} : { module: moduleOf(file) }),
    load: load.get(file),
    imports: output.imports.filter(({ kind, path }) => kind === "import-statement" && outputs.has(basename(path))).map(({ path }) => basename(path)),
    bytes: bytes.length,
    gzip: gzip.length,
    brotli: brotli.length,
  };
}

const brotliOf = (list) => list.reduce((sum, file) => sum + files[file].brotli, 0);
const ordered = Object.keys(files).sort((a, b) => strength.indexOf(load.get(b)) - strength.indexOf(load.get(a)) || (a < b ? -1 : 1));
const critical = ordered.filter((file) => load.get(file) !== "deferred");
const startUp = ordered.filter((file) => ["entry", "static"].includes(load.get(file)));

const manifest = {
  entries: Object.fromEntries([...entryFiles].map(([file, entry]) => [entry, file])),
  critical: { files: critical, brotli: brotliOf(critical), budget: budget.critical },
  files: Object.fromEntries(ordered.map((file) => [file, files[file]])),
};
writeFileSync(join(out, "manifest.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);

const row = (name, how, ...sizes) => console.log(`  ${name.padEnd(28)}${how.padEnd(10)}${sizes.map((size) => String(size).padStart(9)).join("")}`);
console.log("OnboardingSdk: the widget's files, in bytes");
row("file", "loaded", "raw", "gzip", "brotli");
for (const file of ordered) row(file, files[file].load, files[file].bytes, files[file].gzip, files[file].brotli);
row("entry", "", "", "", `${brotliOf(startUp)} of ${budget.entry}`.padStart(18));
row("critical path", "", "", "", `${brotliOf(critical)} of ${budget.critical}`.padStart(18));

for (const name of deferred.filter((name) => !Object.values(files).some(({ module }) => module === name))) {
  fail("WIDGET013", `no module "${name}" is imported dynamically, though build.mjs lists it as deferred: rename it in the list, or see that nothing imports it statically.`);
}
if (brotliOf(startUp) > budget.entry) {
  fail("WIDGET010", `the entry is ${brotliOf(startUp)} bytes of brotli, its budget is ${budget.entry}. Import what is not needed at once dynamically.`);
}
if (brotliOf(critical) > budget.critical) {
  fail("WIDGET011", `the critical path is ${brotliOf(critical)} bytes of brotli, its budget is ${budget.critical}. See the table above for what grew.`);
}

if (options.notices !== undefined) writeFileSync(resolve(options.notices), notices());

// files.txt comes last: where it exists, everything in it is complete.
const written = readdirSync(out).sort();
if (process.exitCode === undefined) writeFileSync(join(out, "files.txt"), `${written.join("\n")}\n`);

// The licences of the packages whose code is in the bundle ask to be handed on with it.
function notices() {
  const names = new Set();
  for (const output of outputs.values()) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
      if (name !== undefined && bytesInOutput > 0) names.add(name);
    }
  }
  const parts = [...names].sort().map((name) => {
    const directory = join(here, "node_modules", name);
    const about = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
    const file = readdirSync(directory).find((candidate) => /^licen[cs]e/i.test(candidate));
    const author = typeof about.author === "string" ? about.author : (about.author?.name ?? "its authors");
    const text = file !== undefined && existsSync(join(directory, file)) ? readFileSync(join(directory, file), "utf8").trim() : `Copyright (c) ${author}. Licence: ${about.license}.`;
    return `${name} ${about.version} (${about.license})\n\n${text}\n`;
  });
  return `The widget contains code from these packages.\n\n${parts.join(`\n${"-".repeat(80)}\n\n`)}`;
}
