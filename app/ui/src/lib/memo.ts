import { Component, createElement, type FunctionComponent } from 'preact';

/** A part that is drawn anew only where its properties differ in what the test looks at. */
export function memo<P extends object>(render: FunctionComponent<P>, same: (a: P, b: P) => boolean): FunctionComponent<P> {
  class Memo extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      return !same(this.props as P, next);
    }
    override render() {
      return createElement(render as FunctionComponent, this.props as object);
    }
  }
  return Memo as unknown as FunctionComponent<P>;
}
