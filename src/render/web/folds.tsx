import type { ReactNode } from 'react';

/** Something that waits to be asked for. */
export type Fold = {
  /** One to three words. */
  name: string;
  content: ReactNode;
  /** Stands open on paper, where nobody can ask. */
  printed?: boolean;
};

type FoldsProps = {
  /** What they are about, for those who meet one out of its place. */
  about: ReactNode;
  folds: readonly Fold[];
  /** A link at the end of the row. */
  children?: ReactNode;
};

/** A quiet row of what stands behind a text: each opens under the row, without a script as well. */
export function Folds({ about, folds, children }: FoldsProps) {
  return (
    <div className="folds">
      {folds.map(({ name, content, printed = false }) => (
        <details key={name} className={printed ? 'fold fold-printed' : 'fold'}>
          <summary>
            {name}
            <span className="visually-hidden">: {about}</span>
          </summary>
          <div className="fold-in">{content}</div>
        </details>
      ))}
      {children}
    </div>
  );
}
