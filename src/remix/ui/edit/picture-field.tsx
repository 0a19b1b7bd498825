import { useState } from 'react';
import { type OwnContent, remixCaps } from '../../../model/remix.ts';
import { FileButton } from '../part/button.tsx';
import { Refusal } from '../part/refusal.tsx';
import { readPicture } from './read-picture.ts';
import { TextLine } from './text-line.tsx';

type Picture = Extract<OwnContent, { kind: 'picture' }>;

/** A picture of one's own, made small enough to keep, with words for those who cannot see it. */
export function PictureField({
  content,
  onChange,
}: {
  content: Picture;
  /** Takes what has changed: the rest may have changed meanwhile. */
  onChange: (part: Partial<Omit<Picture, 'kind'>>) => void;
}) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const choose = async (file: File): Promise<void> => {
    const read = await readPicture(file);
    if (!read.ok) return setRefusal(read.message);
    setRefusal(null);
    const { data, width, height } = read;
    onChange({ data, width, height });
  };
  return (
    <fieldset className="group">
      <legend>Picture</legend>
      <div data-field="data">
        <FileButton accept="image/png,image/jpeg,image/webp" onFile={choose}>
          {content.data === '' ? 'Choose a picture' : 'Choose another picture'}
        </FileButton>
      </div>
      <Refusal why={refusal} />
      <TextLine
        label="Description"
        value={content.alt}
        max={remixCaps.text}
        hint="What someone who cannot see the picture would miss."
        path="alt"
        onChange={(alt) => onChange({ alt })}
      />
      <TextLine
        label="Caption"
        path="caption"
        rich
        value={content.caption}
        max={remixCaps.text}
        onChange={(caption) => onChange({ caption })}
      />
    </fieldset>
  );
}
