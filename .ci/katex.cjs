// Reads formulas, a JSON list, and writes what KaTeX in its strict mode says of each: a complaint, or null.
const katex = require("/usr/share/javascript/katex/katex.js");  // of Debian's package libjs-katex
const formulas = JSON.parse(require("node:fs").readFileSync(0, "utf8"));

function complaint(formula) {
  try {
    katex.renderToString(formula, { displayMode: true, strict: "error", throwOnError: true });
    return null;
  } catch (error) {
    return error.message;
  }
}

process.stdout.write(JSON.stringify(formulas.map(complaint)));
