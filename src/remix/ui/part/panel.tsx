import { type ReactNode, type Ref, useId } from 'react';
import '../edit/edit.css';

type PanelProps = {
  title: string;
  /** Beside the heading. */
  beside?: ReactNode;
  /** The heading, where the focus may be sent to. */
  head?: Ref<HTMLHeadingElement>;
  children: ReactNode;
};

/** The frame of a panel. */
export function Panel({ title, beside, head, children }: PanelProps) {
  return (
    <div className="form">
      <header className="form-head">
        <h2 ref={head} tabIndex={head === undefined ? undefined : -1}>
          {title}
        </h2>
        {beside}
      </header>
      {children}
    </div>
  );
}

/** A part of a panel under a heading of its own. */
export function Part({
  title,
  className,
  children,
}: {
  title: string;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={className}>
      <h2 id={id} className="form-part">
        {title}
      </h2>
      {children}
    </section>
  );
}
