/** What a maker of files has got to: the slide or chart that it is at, of how many; then the file as a whole. */
export type MakingPart = { what: 'slide' | 'chart' | 'file'; at: number; of: number };
export type OnPart = (part: MakingPart) => void;
