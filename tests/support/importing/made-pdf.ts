/** PDF files written by hand: one font, text where it is put, no library in between. */

export interface PlacedText {
  readonly text: string;
  /** From the page's lower left corner, in points. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

const escapeText = (text: string): string => text.replace(/[\\()]/g, "\\$&");

export const a4 = [595, 842] as const;

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, "0");

/** What a font's codes mean, where that isn't what they are. */
function unicodeMap(meanings: ReadonlyMap<number, number>): string {
  const pairs = [...meanings].map(([code, meaning]) => `<${hex(code, 2)}> <${hex(meaning, 4)}>`);
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
${pairs.length} beginbfchar ${pairs.join(" ")} endbfchar
endcmap end end`;
  return `<< /Length ${map.length} >>\nstream\n${map}\nendstream`;
}

/**
 * @param pages the texts of each page
 * @param meanings of the font's codes, where they are others than Latin letters
 */
export function madePdf(
  pages: readonly (readonly PlacedText[])[],
  [width, height]: readonly [number, number] = a4,
  meanings?: ReadonlyMap<number, number>,
): Uint8Array<ArrayBuffer> {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(`<< /Type /Pages /Kids [${pages.map((_, i) => `${4 + i * 2} 0 R`).join(" ")}] /Count ${pages.length} >>`);
  const map = meanings ? ` /ToUnicode ${4 + pages.length * 2} 0 R` : "";
  add(`<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica${map} >>`);
  for (const [i, texts] of pages.entries()) {
    const content = texts
      .map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escapeText(text)}) Tj ET`)
      .join("\n");
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  if (meanings) add(unicodeMap(meanings));
  return fileOf(objects);
}

/** A picture of a page, as a scanner writes it. */
export interface Scan {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  /** Entries of its dictionary: how the data is to be read. */
  readonly reading: string;
}

const A4 = "/MediaBox [0 0 595 842]";

/** @param pages the picture that fills each page */
export function madeScan(pages: readonly Scan[]): Uint8Array<ArrayBuffer> {
  const kids = pages.map((_, i) => `${3 + i * 3} 0 R`).join(" ");
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>", `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`];
  const draw = "q 595 0 0 842 0 0 cm /Im Do Q";
  for (const [i, { width, height, data, reading }] of pages.entries()) {
    const at = 3 + i * 3;
    const bytes = Array.from(data, (byte) => String.fromCharCode(byte)).join("");
    objects.push(
      `<< /Type /Page /Parent 2 0 R ${A4} /Resources << /XObject << /Im ${at + 2} 0 R >> >> /Contents ${at + 1} 0 R >>`,
      `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray ${reading} /Length ${data.length} >>\nstream\n${bytes}\nendstream`,
    );
  }
  return fileOf(objects);
}

/** The upper half of the page black, the lower one white; without compression. */
export const halfBlack: Scan = {
  width: 60,
  height: 80,
  data: Uint8Array.from({ length: 60 * 80 }, (_, at) => (at < 60 * 40 ? 0 : 255)),
  reading: "/BitsPerComponent 8",
};

export const blank: Scan = { ...halfBlack, data: new Uint8Array(60 * 80).fill(255) };

const fromBits = (bits: string): Uint8Array =>
  Uint8Array.from(bits.match(/.{1,8}/g) ?? [], (eight) => Number.parseInt(eight.padEnd(8, "0"), 2));

/** A black stripe down the middle half of the page, as fax machines and most scanners of text write it (Group 4). */
export const faxStripe: Scan = {
  width: 64,
  height: 80,
  // White 16, black 32, white to the end; then line after line the same; then the end.
  data: fromBits(`001${"101010"}${"000001101010"}1${"111".repeat(79)}${"000000000001".repeat(2)}`),
  reading: "/BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 64 /Rows 80 >>",
};

function fileOf(objects: readonly string[]): Uint8Array<ArrayBuffer> {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0) & 0xff);
}
