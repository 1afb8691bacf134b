/** Bytes → text: UTF-8 or UTF-16 by its mark, else UTF-8, else Windows Latin. */
export function decodeText(bytes: Uint8Array): string {
  const decode = (label: string, fatal: boolean): string => new TextDecoder(label, { fatal }).decode(bytes);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode("utf-16le", false);
  if (first === 0xfe && second === 0xff) return decode("utf-16be", false);
  try {
    return decode("utf-8", true).replace(/^\ufeff/, "");
  } catch {
    // One bad byte in a text that is UTF-8 otherwise says less than a text that is something else.
    const lenient = decode("utf-8", false);
    const bad = lenient.split("\ufffd").length - 1;
    return bad * 100 < lenient.length ? lenient : decode("windows-1252", false);
  }
}

/** Whether bytes are no text: NUL bytes outside UTF-16, or many control characters. */
export function looksBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  const head = bytes.subarray(0, 8_192);
  let control = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control++;
  }
  return control * 20 > head.length;
}
