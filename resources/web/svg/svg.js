/* Writes the printed sheet as SVG: the same page as the PDF and the pictures, with real text. */

import { usedFaces } from "./fonts.js";
import { Walk } from "./walk.js";
import { node, textNode, write } from "./write.js";

const SPACES = {
  xmlns: "http://www.w3.org/2000/svg",
  "xmlns:xlink": "http://www.w3.org/1999/xlink",
  "xmlns:inkscape": "http://www.inkscape.org/namespaces/inkscape",
  "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  "xmlns:cc": "http://creativecommons.org/ns#",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
};

/* The drawing as text, and the faces of its texts (fonts.js).

   about: { title, description, creator, source, language, width, height }; width and height are
   the size of the picture, as lengths with units. */
function toSvg(map, about) {
  const sheet = document.querySelector(".ta-sheet");
  // A sheet on paper is magnified.
  const isLarge = parseFloat(sheet.parentElement.style.width) > 2 * parseFloat(sheet.style.width);
  const walk = new Walk(sheet, isLarge ? 3 : 2);
  const layers = walk.nodes();
  // The painted area ends at whole pixels. It is stretched to the whole picture, like the pixels of
  // other formats: sheets are slightly smaller than requested (app/export/sheet/layout.py).
  const box = [sheet.style.width, sheet.style.height].map((side) => Math.round(parseFloat(side)));
  const root = node("svg", {
    ...SPACES, version: "1.1", width: about.width, height: about.height,
    viewBox: `0 0 ${box.join(" ")}`,
    preserveAspectRatio: "none", "xml:lang": about.language,
    "font-family": walk.texts.family,
  }, [
    textNode("title", {}, about.title),
    ...(about.description ? [textNode("desc", {}, about.description)] : []),
    node("metadata", {}, [node("rdf:RDF", {}, [work(about)])]),
    ...(walk.clips.length ? [node("defs", {}, walk.clips)] : []),
    ...layers,
  ]);
  return {
    drawing: '<?xml version="1.0" encoding="UTF-8"?>\n' + write(root), faces: usedFaces(root),
  };
}

function work({ title, creator, source, language }) {
  const dublin = { title, source, language };
  return node("cc:Work", { "rdf:about": "" }, [
    textNode("dc:format", {}, "image/svg+xml"),
    node("dc:type", { "rdf:resource": "http://purl.org/dc/dcmitype/StillImage" }),
    node("dc:creator", {}, [node("cc:Agent", {}, [textNode("dc:title", {}, creator)])]),
    ...Object.entries(dublin).filter(([, text]) => text)
      .map(([key, text]) => textNode("dc:" + key, {}, text)),
  ]);
}

export function addVectors(map) {
  map.atlas.toSvg = (about) => toSvg(map, about);
}
