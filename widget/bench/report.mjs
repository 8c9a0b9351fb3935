// The table: medians, and beside each of ours how it stands to the best of the others.
const NAMES = { ours: "OnboardingSdk", driver: "driver.js", shepherd: "Shepherd", intro: "Intro.js" };

const ROWS = [
  ["load", "page begins → first popover, ms", 0],
  ["first", "start → first popover, ms", 0],
  ["next", "next → next popover, ms", 0],
  ["startTask", "main thread at the start, ms", 0],
  ["startScript", "of it scripting, ms", 1],
  ["startStyle", "of it style and layout, ms", 1],
  ["longest", "longest task at the start, CPU 4× slower, ms (0: under 50)", 0],
  ["idle", "a step stands open, ms of main thread a second", 1],
  ["idleFrames", "a step stands open, frames asked for a second", 1],
  ["waiting", "waits for a missing target in a changing page, ms of main thread a second", 1],
];

export const report = ({ results, bytes, names, sizes, runs, median, machine }) => {
  const lines = [`Machine: ${machine}. Medians of ${runs} runs, everybody in turn in one browser, a fresh context each.`, ""];
  const others = names.filter((name) => name !== "ours");
  const verdict = (own, rest, digits) => {
    if (own === undefined || !rest.length) return "";
    const best = Math.min(...rest);
    const shown = (value) => value.toFixed(digits);
    if (own <= best || shown(own) === shown(best)) return own === best || shown(own) === shown(best) ? "level" : `ahead (${best > 0 ? (own / best).toFixed(2) : "–"}×)`;
    return `**behind by ${shown(own - best)}**`;
  };
  const head = `| | ${names.map((name) => NAMES[name]).join(" | ")} | floor | ours against the best other |`;
  const rule = `| --- |${" ---: |".repeat(names.length)} ---: | --- |`;

  lines.push(head, rule, `| script and styles before the first popover, bytes of brotli | ${names.map((name) => bytes[name].toLocaleString("en")).join(" | ")} | | ${verdict(bytes.ours, others.map((name) => bytes[name]), 0)} |`, "");
  for (const size of sizes) {
    lines.push(`**${size.toLocaleString("en")} elements**`, "", head, rule);
    for (const [figure, title, digits] of ROWS) {
      const value = (name) => median(results[size][name][figure]);
      const floor = { idle: "floorIdle", waiting: "floorChanging" }[figure];
      const bare = floor ? median(names.flatMap((name) => results[size][name][floor])).toFixed(digits) : "";
      lines.push(`| ${title} | ${names.map((name) => value(name).toFixed(digits)).join(" | ")} | ${bare} | ${names.includes("ours") ? verdict(value("ours"), others.map(value), digits) : ""} |`);
    }
    lines.push("");
  }
  return lines.join("\n");
};
