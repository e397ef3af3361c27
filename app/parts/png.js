// Draws the SVG that the server made on a canvas and saves it as PNG; asks this server only.
const SCALE = 2;

export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  button.onclick = () => save(data.svg, data.name);
}

async function save(svg, name) {
  const image = new Image();
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(await withFont(svg));
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * SCALE;
  canvas.height = image.height * SCALE;
  const pen = canvas.getContext("2d");
  pen.scale(SCALE, SCALE);
  pen.drawImage(image, 0, 0);
  canvas.toBlob((picture) => offer(picture, name), "image/png");
}

// A picture knows no fonts of the page: the typeface goes into it.
async function withFont(svg) {
  const answer = await fetch(new URL("/app/static/inter.woff2", location.href));
  if (answer.status !== 200) return svg;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const face = `@font-face{font-family:Inter;font-weight:400 700;src:url(data:font/woff2;base64,${btoa(text)})}`;
  return svg.replace("<title>", `<style>${face}</style><title>`);
}

function offer(picture, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(picture);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
