/** Office files, books and archives as small as they can be, written by hand. */
import { strToU8, zipSync } from "fflate";

const zip = (files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
  ) as Uint8Array<ArrayBuffer>;

export const madeZip = zip;

const paragraph = (text: string, style = ""): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}<w:r><w:t>${text}</w:t></w:r></w:p>`;

export const madeDocument = (): Uint8Array<ArrayBuffer> =>
  zip({
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="w" xmlns:m="m"><w:body>
      ${paragraph("Compost", "Title")}${paragraph("Heat", "Kop1")}
      <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Thermophilic phase</w:t></w:r><w:r><w:t xml:space="preserve"> is the hot stage of a heap.</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>
      <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>turn the heap</w:t></w:r></w:p>
      <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>weekly</w:t></w:r></w:p>
      <w:p><m:oMathPara><m:oMath><m:r><m:t>r=</m:t></m:r><m:f><m:num><m:r><m:t>C</m:t></m:r></m:num><m:den><m:r><m:t>N</m:t></m:r></m:den></m:f></m:oMath></m:oMathPara></w:p>
      <w:tbl><w:tr><w:tc>${paragraph("Stage")}</w:tc><w:tc>${paragraph("Days")}</w:tc></w:tr><w:tr><w:tc>${paragraph("Hot")}</w:tc><w:tc>${paragraph("20")}</w:tc></w:tr></w:tbl>
      </w:body></w:document>`,
    "word/styles.xml": `<w:styles><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`,
    "docProps/core.xml": `<cp:coreProperties><dc:title>Compost notes</dc:title><dc:creator>Ada Heap</dc:creator></cp:coreProperties>`,
  });

const shape = (type: string, ...lines: readonly string[]): string =>
  `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:txBody>${lines.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join("")}</p:txBody></p:sp>`;

/** Its second slide comes first. */
export const madeSlides = (): Uint8Array<ArrayBuffer> =>
  zip({
    "ppt/presentation.xml": `<p:presentation><p:sldIdLst><p:sldId id="1" r:id="rId2"/><p:sldId id="2" r:id="rId1"/></p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": `<Relationships><Relationship Id="rId1" Target="slides/slide1.xml"/><Relationship Id="rId2" Target="slides/slide2.xml"/></Relationships>`,
    "ppt/slides/slide1.xml": `<p:sld>${shape("title", "Leaven")}${shape("body", "Flour and water", "Feed it daily")}${shape("sldNum", "2")}</p:sld>`,
    "ppt/slides/_rels/slide1.xml.rels": `<Relationships><Relationship Id="rId1" Target="../notesSlides/notesSlide1.xml"/></Relationships>`,
    "ppt/notesSlides/notesSlide1.xml": `<p:notes>${shape("sldImg")}${shape("body", "Say that rye wakes it fastest.")}</p:notes>`,
    "ppt/slides/slide2.xml": `<p:sld>${shape("ctrTitle", "Baking bread")}</p:sld>`,
  });

export const madeBook = (extra: Readonly<Record<string, string>> = {}): Uint8Array<ArrayBuffer> =>
  zip({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": `<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`,
    "OEBPS/book.opf": `<package><metadata><dc:title>Tides</dc:title><dc:creator>Mo Moon</dc:creator><dc:rights>CC BY 4.0</dc:rights></metadata>
      <manifest><item id="b" href="two.xhtml"/><item id="a" href="one%20first.xhtml"/><item id="n" href="nav.xhtml" properties="nav"/></manifest>
      <spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>`,
    "OEBPS/one first.xhtml": `<html><head><title>x</title></head><body><h1>Spring tide</h1><p>A <em>spring tide</em> is the highest tide of a fortnight.</p></body></html>`,
    "OEBPS/two.xhtml": `<html><body><h1>Neap tide</h1><script>alert(1)</script><p>A neap tide is the lowest one.</p></body></html>`,
    "OEBPS/nav.xhtml": `<html><body><p>Contents</p></body></html>`,
    ...extra,
  });
