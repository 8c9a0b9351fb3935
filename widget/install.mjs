// Installs the widget's build tools exactly as package-lock.json says, once: `npm ci`, one build at a time.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, "package-lock.json");
const marker = join(here, "node_modules", ".installed");
const lock = join(here, ".npm-ci.lock");
const windows = process.platform === "win32";

function fail(code, message) {
  console.error(`widget/install.mjs : error ${code}: ${message}`);
  process.exit(1);
}

const upToDate = () => existsSync(marker) && statSync(marker).mtimeMs >= statSync(packages).mtimeMs;

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

// A lock whose owner has died (a build that was killed) belongs to nobody.
function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  try {
    const owner = Number(readFileSync(lock, "utf8"));
    if (owner > 0 && !alive(owner)) rmSync(lock, { force: true });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  return false;
}

function npmCi() {
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
  return new Promise((resolve, reject) => {
    const npm = spawn("npm", args, { cwd: here, stdio: ["ignore", "inherit", "inherit"], shell: windows });
    npm.on("error", reject);
    npm.on("exit", (code) => resolve(code ?? 1));
  });
}

if (upToDate()) process.exit(0);

if (spawnSync("npm", ["--version"], { shell: windows, stdio: "ignore" }).status !== 0) {
  fail("WIDGET002", "npm was not found. The widget is bundled with tools from npm, which comes with Node.js 20: install it (on Debian: apt-get install npm) and build again.");
}

for (let waited = 0; !takeLock(); waited++) {
  if (waited === 0) console.log("OnboardingSdk: another build is installing the widget's build tools; waiting for it…");
  if (waited > 1200) fail("WIDGET003", `another build has held ${lock} for ten minutes. If none is running, delete that file and build again.`);
  await sleep(500);
}

try {
  if (!upToDate()) {
    console.log("OnboardingSdk: installing the widget's build tools (once, about 20 s)…");
    const started = Date.now();
    const seconds = () => Math.round((Date.now() - started) / 1000);
    const still = setInterval(() => console.log(`OnboardingSdk: still installing (${seconds()} s)…`), 10_000);
    const code = await npmCi();
    clearInterval(still);
    if (code !== 0) {
      process.exitCode = 1;
      console.error(`widget/install.mjs : error WIDGET004: npm ci ended with code ${code} (see above). It needs the npm registry, or a filled npm cache; build again when it can be reached.`);
    } else {
      writeFileSync(marker, "npm ci has finished. Older than package-lock.json: the next build runs it again.\n");
      console.log(`OnboardingSdk: the widget's build tools are installed (${seconds()} s).`);
    }
  }
} finally {
  rmSync(lock, { force: true });
}
