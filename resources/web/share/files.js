/* Loads the files that are embedded in a page that is one file; large ones are compressed. */

export async function loadEmbedded(file) {
  const element = document.getElementById(file);
  if (!element) throw new Error(file + " is missing");
  if (element.type === "application/json") return JSON.parse(element.textContent);
  const contents = decompressed(element.textContent);
  return file.endsWith(".bin") ? contents.arrayBuffer() : contents.json();
}

/* What base64 of a file that is compressed by zlib (RFC 1950) contains, as an answer to a request. */
function decompressed(text) {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(plain);
}
