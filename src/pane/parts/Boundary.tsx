import { Component } from 'react';
import type { ReactNode } from 'react';
import { Failure } from './Failure';

interface BoundaryProps {
  readonly children: ReactNode;
}

/** Shows a fault of the pane itself instead of a blank pane. */
export class Boundary extends Component<BoundaryProps, { readonly error?: Error }> {
  override state: { readonly error?: Error } = {};

  static getDerivedStateFromError(thrown: unknown): { readonly error: Error } {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main style={{ padding: '16px' }}>
        <Failure error={error} onRetry={() => this.setState({ error: undefined })} />
      </main>
    );
  }
}
