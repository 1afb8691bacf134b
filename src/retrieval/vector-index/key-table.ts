/**
 * Where each key is. The table is made when the first key has to be looked up: an index built once,
 * with rising keys, never pays for it.
 */
export class KeyTable {
  private readonly list: () => Iterable<readonly [key: number, place: number]>;
  private places: Map<number, number> | undefined;
  private largest = -1;

  /** @param list every living key with its place */
  constructor(list: () => Iterable<readonly [key: number, place: number]>) {
    this.list = list;
  }

  find(key: number): number | undefined {
    if (key > this.largest) return undefined;
    this.places ??= new Map(this.list());
    return this.places.get(key);
  }

  set(key: number, place: number): void {
    this.largest = Math.max(this.largest, key);
    this.places?.set(key, place);
  }

  delete(key: number): void {
    this.places?.delete(key);
  }
}
