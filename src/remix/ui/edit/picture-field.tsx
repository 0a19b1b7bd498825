import { useRef, useState } from 'react';
import { type OwnContent, remixCaps } from '../../../model/remix.ts';
import { FileButton } from '../part/button.tsx';
import { Refusal } from '../part/refusal.tsx';
import { useStore } from '../store/use-remix.ts';
import { readPicture } from './read-picture.ts';
import { TextLine } from './text-line.tsx';

type Picture = Extract<OwnContent, { kind: 'picture' }>;

/** A picture of one's own, made small enough to keep, with words for those who cannot see it. */
export function PictureField({
  content,
  onChange,
}: {
  content: Picture;
  /** Takes what has changed: the rest may have changed meanwhile. Returns why it cannot be. */
  onChange: (part: Partial<Omit<Picture, 'kind'>>) => string | null;
}) {
  const store = useStore();
  const now = useRef(content);
  now.current = content;
  const [refusal, setRefusal] = useState<string | null>(null);
  const choose = async (file: File): Promise<void> => {
    const read = await readPicture(file);
    if (!read.ok) return setRefusal(read.message);
    const { data, width, height } = read;
    store.inOneStep(() => {
      // What was written of the picture before is not said of this one; what was written meanwhile is.
      const isOld = content.data !== '' && content.alt !== '' && content.alt === now.current.alt;
      const refused = onChange({ data, width, height, ...(isOld ? { alt: '' } : {}) });
      setRefusal(refused);
      if (refused === null && isOld)
        store.say('The description was that of the picture before: say what this one shows.');
    });
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
