/** Keeps a piece that can't be drawn from taking the page around it along. */
import { Component, type ComponentChildren } from "preact";

interface Props {
  readonly children: ComponentChildren;
  /** Stands in its place. `again` draws the piece anew. */
  readonly instead: (error: unknown, again: () => void) => ComponentChildren;
  /** What is drawn: when it changes, it is tried again. */
  readonly of?: unknown;
}

interface State {
  readonly failed?: { readonly error: unknown; readonly of: unknown } | undefined;
}

export class Boundary extends Component<Props, State> {
  override state: State = {};

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ failed: { error, of: this.props.of } });
  }

  override render({ children, instead, of }: Props, { failed }: State): ComponentChildren {
    if (!failed || failed.of !== of) return children;
    return instead(failed.error, () => this.setState({ failed: undefined }));
  }
}
