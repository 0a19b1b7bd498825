import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, vi } from 'vitest';
import { exportCommand } from '../../scripts/export/command.ts';
import { runMain } from '../../scripts/lib/run-step.ts';
import { openPackage } from '../render/pptx/read-package.ts';
import { repairFaults } from '../render/pptx/repair/faults.ts';

const script = resolve('scripts/export.ts');

export type Ended = { code: number | null; said: string; complained: string };

/** A folder of its own in which the export command runs as a person would run it. */
export type ExportFolder = {
  dir: string;
  /** Runs the command in this process, which spares its start; one at a time. */
  run(...args: string[]): Promise<Ended>;
  /** Runs the command in a process of its own. */
  runAlone(...args: string[]): Promise<Ended>;
  start(args: readonly string[]): ChildProcess;
  /** Puts a file into the folder and gives its name. */
  give(name: string, content: string | Uint8Array): string;
  /** Removes the folder, after a look at every PowerPoint file that was left in it. */
  close(): void;
};

export function openExportFolder(): ExportFolder {
  const dir = mkdtempSync(join(tmpdir(), 'export-'));
  const start = (args: readonly string[]): ChildProcess =>
    spawn(process.execPath, [script, ...args], { cwd: dir, stdio: ['ignore', 'pipe', 'pipe'] });
  return {
    dir,
    start,
    run: (...args) => runHere(dir, args),
    runAlone: (...args) => new Promise((done) => watch(start(args), done)),
    give: (name, content) => {
      writeFileSync(join(dir, name), content);
      return name;
    },
    close: () => {
      const faults = packagesIn(dir).flatMap((file) =>
        repairFaults(openPackage(readFileSync(join(dir, file)))),
      );
      rmSync(dir, { recursive: true, force: true });
      expect(faults).toEqual([]);
    },
  };
}

async function runHere(dir: string, args: readonly string[]): Promise<Ended> {
  const ended: Ended = { code: null, said: '', complained: '' };
  const before = process.cwd();
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      ended.said += text;
      return true;
    }),
    vi.spyOn(console, 'error').mockImplementation((line) => {
      ended.complained += `${line}\n`;
    }),
  ];
  process.chdir(dir);
  try {
    await runMain(() => exportCommand(args));
    ended.code = Number(process.exitCode);
  } finally {
    process.exitCode = undefined;
    process.chdir(before);
    for (const spy of spies) spy.mockRestore();
  }
  return ended;
}

function packagesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pptx'));
}

/** Waits for a command to end, and keeps what it said. */
export function watch(child: ChildProcess, done: (ended: Ended) => void): void {
  const ended: Ended = { code: null, said: '', complained: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    ended.said += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    ended.complained += text;
  });
  child.once('close', (code) => done({ ...ended, code }));
}
