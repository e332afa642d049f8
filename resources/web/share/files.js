/* The files of a page that is one file: they stand in it, the large ones packed. */

export async function loadEmbedded(file) {
  const element = document.getElementById(file);
  if (!element) throw new Error(file + " is missing");
  if (element.type === "application/json") return JSON.parse(element.textContent);
  return unpacked(element.textContent);
}

/* JSON in zlib's format (RFC 1950), in base64. */
function unpacked(text) {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(plain).json();
}
