import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { nearest } from '../../src/model/messages.ts';
import { UsageError } from '../lib/run-step.ts';

/** What was asked for, as written; names are not looked up yet. */
export type Asked = {
  editions: string[];
  places: string[];
  formats: string[];
  remixes: string[];
  /** The break-even's slide and workbook instead of a deck. */
  breakEven: boolean;
  brand: string | null;
  /** Folder for the files; null for the site's own. */
  out: string | null;
  all: boolean;
  /** Which part of how many, from 1. */
  shard: { part: number; of: number };
  force: boolean;
  /** Whether PowerPoint files carry what a later version needs to compare them. */
  record: boolean;
  /** Whether each step of a chart is a slide of PowerPoint. */
  steps: boolean;
  dryRun: boolean;
  list: boolean;
  help: boolean;
};

const config = {
  edition: { type: 'string', short: 'e', multiple: true },
  place: { type: 'string', short: 'p', multiple: true },
  format: { type: 'string', short: 'f', multiple: true },
  remix: { type: 'string', short: 'r', multiple: true },
  'break-even': { type: 'boolean' },
  brand: { type: 'string', short: 'b' },
  out: { type: 'string', short: 'o' },
  shard: { type: 'string' },
  all: { type: 'boolean' },
  force: { type: 'boolean' },
  'no-record': { type: 'boolean' },
  steps: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  list: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

/** Reads the words of the command line. Throws a UsageError of one line. */
export function readOptions(args: readonly string[]): Asked {
  const { values } = parse(args);
  const asked: Asked = {
    editions: listOf(values.edition, '--edition'),
    places: listOf(values.place, '--place'),
    formats: listOf(values.format, '--format'),
    remixes: values.remix ?? [],
    breakEven: values['break-even'] ?? false,
    brand: values.brand ?? null,
    out: values.out ?? null,
    all: values.all ?? false,
    shard: shardOf(values.shard),
    force: values.force ?? false,
    record: !(values['no-record'] ?? false),
    steps: values.steps ?? false,
    dryRun: values['dry-run'] ?? false,
    list: values.list ?? false,
    help: values.help ?? false,
  };
  if (asked.out?.trim() === '') throw new UsageError('--out needs the name of a folder, as in --out out/.');
  if (asked.remixes.length > 0 && asked.editions.length > 0)
    throw new UsageError(
      '--remix and --edition cannot stand together: a remix has a running order of its own.',
    );
  if (asked.breakEven && asked.remixes.length + asked.editions.length + asked.formats.length > 0)
    throw new UsageError(
      '--break-even is a slide and a workbook of its own: leave --edition, --remix and --format out.',
    );
  return asked;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: config, strict: true, allowPositionals: false });
  } catch (error) {
    throw new UsageError(explain(error as Error & { code?: string }));
  }
}

function explain({ code, message }: Error & { code?: string }): string {
  const quoted = /'([^']+)'/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const names = Object.keys(config);
    const near = nearest(quoted.replace(/^-+/, ''), names);
    return `There is no option ${quoted}. ${near === null ? 'See npm run export -- --help.' : `Did you mean --${near}?`}`;
  }
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return `"${quoted}" stands on its own. Options need two dashes before them: npm run export -- --edition cyp`;
  const name = /--([a-z-]+)/.exec(message)?.[1] ?? '';
  return message.includes('does not take')
    ? `--${name} stands alone, without a value.`
    : `--${name} needs a value. See npm run export -- --help.`;
}

/** `--format pptx,pdf --format html` → three names. */
function listOf(values: readonly string[] | undefined, option: string): string[] {
  const names = (values ?? []).flatMap((value) => value.split(',')).map((name) => name.trim());
  if (names.some((name) => name === ''))
    throw new UsageError(`${option} has an empty name in its list; write it like ${option} a,b.`);
  return [...new Set(names)];
}

function shardOf(value: string | undefined): Asked['shard'] {
  if (value === undefined) return { part: 1, of: 1 };
  const [part = 0, of = 0] = /^(\d{1,4})\/(\d{1,4})$/.exec(value)?.slice(1).map(Number) ?? [];
  if (part < 1 || part > of)
    throw new UsageError(
      `--shard "${value}" is not a part of a whole; write the second of ten parts as 2/10.`,
    );
  return { part, of };
}
