/** A value that changes and tells: what a signal offers to those who only read it. Pure code names no library for it. */
export interface ReadableSignal<T> {
  readonly value: T;
  /** The value, without following its changes. */
  peek(): T;
  /** @returns ends the subscription */
  subscribe(listen: (value: T) => void): () => void;
}
