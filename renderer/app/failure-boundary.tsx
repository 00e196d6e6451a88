import { Component, type ReactNode } from 'react';

interface FailureBoundaryProps {
  readonly children: ReactNode;
  /** Shown instead of a picture that can't be drawn. */
  readonly instead: ReactNode;
  readonly onFailure: () => void;
}

interface FailureBoundaryState {
  readonly failed: boolean;
}

/** Never a white screen. React knows error boundaries as classes only. */
export class FailureBoundary extends Component<FailureBoundaryProps, FailureBoundaryState> {
  override state: FailureBoundaryState = { failed: false };

  static getDerivedStateFromError(): FailureBoundaryState {
    return { failed: true };
  }

  override componentDidCatch(): void {
    this.props.onFailure();
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
