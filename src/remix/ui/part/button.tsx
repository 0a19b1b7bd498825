import type { ComponentProps } from 'react';

/** A button. In a form it sends nothing, unless its `type` says so. */
export function Button(props: ComponentProps<'button'>) {
  return <button type="button" className="button" {...props} />;
}

/** A button that leads to less than the one beside it. */
export function QuietButton(props: ComponentProps<'button'>) {
  return <Button className="button button-quiet" {...props} />;
}

/** A button in the looks of a link. */
export function LinkButton(props: ComponentProps<'button'>) {
  return <Button className="keep-link" {...props} />;
}

type FileProps = {
  /** Types that can be chosen, as an `input` takes them. */
  accept: string;
  isOff?: boolean;
  /** What it says. */
  children: string;
  onFile: (file: File) => unknown;
};

/** A button that asks for a file; the same one can be chosen again. */
export function FileButton({ accept, isOff = false, children, onFile }: FileProps) {
  return (
    <label className="file-button">
      {children}
      <input
        type="file"
        accept={accept}
        disabled={isOff}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </label>
  );
}
