import { Component, type ComponentType, lazy, type ReactNode, useState } from 'react';
import { PartLost } from './part-lost.tsx';

type Module<Props> = { default: ComponentType<Props> };

/** `ahead` fetches the code before it is shown. With it at hand the part is drawn at once, with nothing in its place. */
export type LazyPart<Props extends object = object> = ComponentType<Props> & { ahead: () => Promise<void> };

/**
 * A part of the page whose code is fetched when it is first shown. One that does not arrive, or fails, says so in its
 * own place: everything around it stays as it is. `what` names it: `The list of checks`.
 */
export function lazyPart<Props extends object = object>(
  what: string,
  load: () => Promise<Module<Props>>,
): LazyPart<Props> {
  // React remembers a part that did not arrive: the next time it is asked for anew.
  const anew = (): ComponentType<Props> =>
    lazy(() =>
      load().catch((error: unknown) => {
        throw new NotArrived(what, { cause: error });
      }),
    );
  let next = anew();
  /** True when it is there. */
  const fetchIt = async (): Promise<boolean> => {
    try {
      next = (await load()).default;
      return true;
    } catch {
      return false;
    }
  };
  function Part(props: Props) {
    // One that is on the page stays the same: another component, even of the same code, would begin anew.
    const [View, setView] = useState(() => next);
    const again = async (): Promise<boolean> => {
      const isHere = await fetchIt();
      if (isHere) setView(() => next);
      return isHere;
    };
    return (
      <PartBoundary
        what={what}
        onAgain={again}
        onLeave={() => {
          next = anew();
        }}
      >
        <View {...props} />
      </PartBoundary>
    );
  }
  const ahead = async (): Promise<void> => {
    await fetchIt();
  };
  return Object.assign(Part, { ahead });
}

/** The same for a part that is here already, and may fail. */
export function Guard({ what, children }: { what: string; children: ReactNode }) {
  return (
    <PartBoundary what={what} onAgain={async () => true} onLeave={() => undefined}>
      {children}
    </PartBoundary>
  );
}

class NotArrived extends Error {}

type BoundaryProps = {
  what: string;
  children: ReactNode;
  onAgain: () => Promise<boolean>;
  onLeave: () => void;
};

class PartBoundary extends Component<BoundaryProps, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentWillUnmount(): void {
    if (this.state.error !== null) this.props.onLeave();
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const again = async (): Promise<boolean> => {
      if (!(await this.props.onAgain())) return false;
      this.setState({ error: null });
      return true;
    };
    return <PartLost what={this.props.what} hasArrived={!(error instanceof NotArrived)} onAgain={again} />;
  }
}
