// node widget/bench/run.mjs [--sizes 1000,10000,100000] [--runs 15] [--out FILE]
// The same tour of five steps by OnboardingSdk's widget, driver.js, Shepherd and Intro.js, interleaved, in one browser.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "playwright-core";
import { measure, median } from "./measure.mjs";
import { report } from "./report.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({ options: { sizes: { type: "string", default: "1000,10000,100000" }, runs: { type: "string", default: "15" }, out: { type: "string" }, only: { type: "string" } } });
const sizes = options.sizes.split(",").map(Number);
const runs = Number(options.runs);
const names = options.only?.split(",") ?? ["ours", "driver", "shepherd", "intro"];

if (!existsSync(join(here, "node_modules/driver.js"))) {
  console.log("Installing what is measured against (npm ci in widget/bench)…");
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: here, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}

const executablePath = [process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find(existsSync);
if (!executablePath) {
  console.error("No Chromium: install chromium-headless-shell or chromium, or set CHROMIUM to one.");
  process.exit(1);
}

// Each contestant as its users would ship it: bundled and minified, its style sheet beside it.
const scripts = {};
const bytes = {};
for (const name of names) {
  const { outputFiles } = await build({ entryPoints: [join(here, "contestants", `${name}.js`)], bundle: true, minify: true, format: "iife", target: "es2022", legalComments: "none", outdir: "out", write: false, logLevel: "warning" });
  const text = (extension) => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? "";
  scripts[name] = text(".js");
  scripts[`${name}.css`] = text(".css");
  bytes[name] = brotliCompressSync(text(".js")).length + (text(".css") ? brotliCompressSync(text(".css")).length : 0);
}

// Node 20 reads no TypeScript: bundle what is shared with the tests, where they lie.
const outfile = fileURLToPath(new URL("../tests/support/bench.generated.mjs", import.meta.url));
await build({ entryPoints: [join(here, "scene.ts")], outfile, bundle: true, platform: "node", format: "esm", packages: "external", logLevel: "warning" });
const { createStages } = await import(outfile);
const stages = await createStages(scripts, names, sizes);
bytes.ours = stages.critical;

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"] });
const results = {};
const began = Date.now();
try {
  for (let run = 0; run < runs; run++) {
    for (const size of sizes) {
      // Everybody comes first as often as last.
      const order = names.map((_, at) => names[(at + run) % names.length]);
      for (const name of order) {
        const figures = await measure(browser, stages.stage(name, size));
        for (const [figure, value] of Object.entries(figures)) ((results[size] ??= {})[name] ??= {})[figure] = [...(results[size][name][figure] ?? []), value];
        console.log(`run ${run + 1} of ${runs}, ${size} elements, ${name.padEnd(8)} first ${figures.first.toFixed(0)} ms, next ${figures.next.toFixed(0)} ms, load ${figures.load.toFixed(0)} ms (${Math.round((Date.now() - began) / 1000)} s)`);
      }
    }
  }
} finally {
  await browser.close();
  await stages.close();
}

const text = report({ results, bytes, names, sizes, runs, median, machine: `${cpus().length} cores, ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}, Chromium ${browser.version()}` });
console.log(`\n${text}`);
if (options.out !== undefined) {
  writeFileSync(options.out, `# The widget against other tour libraries\n\nWritten by \`./build.sh widgetbench\`; what each row means is in [widget/bench/README.md](../widget/bench/README.md).\n\n${text}`);
}
