/** A thing that holds threads and memory, ended when its last user lets go of it. */
export class Shared<T> {
  readonly value: T;
  private readonly end: () => void;
  private users = 1;

  /** Whoever makes it is its first user. */
  constructor(value: T, end: () => void) {
    this.value = value;
    this.end = end;
  }

  retain(): void {
    this.users++;
  }

  release(): void {
    this.users--;
    if (this.users === 0) this.end();
  }
}
