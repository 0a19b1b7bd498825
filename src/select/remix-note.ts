/** Something that came out differently than the remix asks, in plain words. */
export type RemixNote = {
  /** `problem`: something was left out or is not as it was asked for. `note`: good to know. */
  level: 'problem' | 'note';
  code:
    | 'slide-gone'
    | 'field-gone'
    | 'bound-number'
    | 'pack-changed'
    | 'unknown-edition'
    | 'unknown-name'
    | 'local-unused'
    | 'pack-name'
    | 'chart-national'
    | 'title-twice'
    | 'no-title'
    | 'no-sections'
    | 'place'
    | 'not-assumed';
  /** Id of the item in the running order; null for the whole deck. */
  item: string | null;
  /** Field of the slide; null for the whole slide. */
  path: string | null;
  /** The words of the pack that one's own stand over, where it is about these. */
  base?: string;
  /** Id of the figure of one's own that it is about. */
  figure?: string;
  text: string;
};
