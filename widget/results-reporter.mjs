// A vitest reporter that writes every test's name, state and reason to $WIDGET_TEST_RESULTS, for build.cake to sum up.
// (vitest's own JSON reporter leaves out why a test was skipped.)
import { writeFileSync } from "node:fs";

export default class ResultsReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const results = [];
    const failed = (name, errors) => results.push({ name, state: "failed", text: errors.map((error) => error.stack ?? error.message ?? String(error)).join("\n") });
    for (const module of modules) {
      const file = module.relativeModuleId;
      const errors = module.errors();
      if (errors.length > 0) failed(file, errors);
      for (const suite of module.children.allSuites()) {
        if (suite.errors().length > 0) failed(`${file}: ${suite.fullName}`, suite.errors());
      }
      for (const test of module.children.allTests()) {
        const { state, errors: testErrors, note } = test.result();
        const name = `${file}: ${test.fullName}`;
        if (state === "failed") failed(name, testErrors);
        else if (state === "passed") results.push({ name, state, text: "" });
        else results.push({ name, state: "skipped", text: note ?? (test.options.mode === "todo" ? "to do" : "") });
      }
    }
    if (unhandledErrors.length > 0) failed("errors outside any test", unhandledErrors);
    writeFileSync(process.env.WIDGET_TEST_RESULTS, JSON.stringify(results));
  }
}
