/* Loads the files that are embedded in a page that is one file; large ones are compressed. */

export async function loadEmbedded(file) {
  const element = document.getElementById(file);
  if (!element) throw new Error(file + " is missing");
  if (element.type === "application/json") return JSON.parse(element.textContent);
  return decompress(element.textContent);
}

/* Decodes base64 of JSON that is compressed by zlib (RFC 1950). */
function decompress(text) {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(plain).json();
}
