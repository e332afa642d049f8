/* Bundles the modules in resources/web/ into the scripts that pages load, without space and comments. Names stay,
   and lines are short: an error that the page reports says what it is about, and its line where it is.

   usage: node build.js [FOLDER], where FOLDER is resources/web/dist/ unless given. */

import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { resolve } from "node:path";

const web = fileURLToPath(new URL("../../resources/web/", import.meta.url));
const outdir = resolve(process.argv[2] ?? `${web}/dist`);
const common = {
  absWorkingDir: web, outdir, bundle: true, format: "iife", target: "esnext", charset: "utf8",
  minifyWhitespace: true, minifySyntax: true, lineLimit: 120, sourcemap: false,
  legalComments: "inline", logLevel: "warning",
};

await build({
  ...common, entryPoints: ["app.js", "print.js", "share.js"], globalName: "TourAtlas",
});
// This one runs before the document has a body, and exports nothing.
await build({ ...common, entryPoints: { early: "share/early.js" } });
