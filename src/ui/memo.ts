/** Skips a render when every prop is the same object. Signals read inside still re-render. */
import { Component, type ComponentChildren, type FunctionComponent, h } from "preact";

export function memo<P extends object>(View: FunctionComponent<P>): FunctionComponent<P> {
  class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const now = this.props as Readonly<Record<string, unknown>>;
      const then = next as Readonly<Record<string, unknown>>;
      return Object.keys({ ...now, ...then }).some((key) => now[key] !== then[key]);
    }
    override render(): ComponentChildren {
      return h(View, this.props);
    }
  }
  return (props) => h(Memo, props);
}
