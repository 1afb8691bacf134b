/** Comma-, semicolon- or tab-separated values (RFC 4180), tolerant of what spreadsheets write. */

function separatorOf(line: string): string {
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

/** Cost O(characters). A quote that is never closed ends with the text. @param separator found out when absent */
export function parseCsv(text: string, separator?: string): string[][] {
  const source = text.replace(/\r\n?/g, "\n");
  const mark = separator ?? separatorOf(source.slice(0, (source.indexOf("\n") + 1 || source.length + 1) - 1));
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= source.length) {
    let cell = "";
    if (source[at] === '"') {
      for (at++; at < source.length; ) {
        const end = source.indexOf('"', at);
        const stop = end < 0 ? source.length : end;
        cell += source.slice(at, stop);
        at = stop + 1;
        if (source[at] !== '"') break;
        cell += '"';
        at++;
      }
    }
    let end = at;
    while (end < source.length && source[end] !== mark && source[end] !== "\n") end++;
    row.push((cell + source.slice(at, end)).trim());
    if (end >= source.length || source[end] === "\n") {
      if (row.some((value) => value !== "")) rows.push(row);
      row = [];
    }
    if (end >= source.length) break;
    at = end + 1;
  }
  return rows;
}
