/**
 * Whether language data holds what is read with. Tesseract opens files of its old kind without a word, and then finds
 * nothing on any page. A file begins with the number of its parts and where each lies (`TessdataManager`).
 */
const mostParts = 64;
/** `TESSDATA_LSTM` among Tesseract's `TessdataType`. */
const network = 17;

export function holdsNetwork(bytes: Uint8Array<ArrayBuffer>): boolean {
  const place = 4 + network * 8;
  if (bytes.length < place + 8) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts = view.getInt32(0, true);
  const at = view.getBigInt64(place, true);
  return parts > network && parts <= mostParts && at > 0n && at < BigInt(bytes.length);
}
