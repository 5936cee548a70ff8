import { closeSync, openSync, readSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareTape, TapeError, testOf } from '../src/replay';
import { version } from '../package.json';

const help = `rx-channels-live ${version}: what a phone did, on a desk

  rx-channels-live picture TAPE      prints the tape as a test to paste: what it gave the page, and what this version
                                     does with it, which 'replay' compares with the tape
  rx-channels-live replay TAPE…      gives this version what the tape gave the page, and compares what it does;
                                     of a folder, all tapes (*.jsonl) that are in it

  --tolerance MS   how many ms an output may come before or after the tape's time (20)
  --help           this text
  --version        ${version}

Exit code: 0, all the same; 1, a tape says something else than this version does; 2, a file cannot be read.
How to make one on a phone: docs/phones.md. What is in it: docs/tape.md.
`;

/** What was asked for makes no sense. */
class UsageError extends Error {}

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

/** A file of this size is no tape, and is not read to its end: a device has none. */
const largest = 20_000_000;

const read = (path: string): string => {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(1_000_000);
    const read: Buffer[] = [];
    for (let size = 0; size <= largest;) {
      const length = readSync(file, chunk);
      if (length === 0) return Buffer.concat(read).toString('utf8');
      read.push(Buffer.from(chunk.subarray(0, length)));
      size += length;
    }
    throw new TapeError(1, `the file is larger than ${largest / 1e6} MB`);
  } finally {
    closeSync(file);
  }
};

/** The tapes of a folder and of those in it, or the file; a link in a folder is not followed. */
const tapesOf = (path: string): readonly string[] => {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) return tapesOf(inner);
      return entry.isFile() && /\.jsonl$/i.test(entry.name) ? [inner] : [];
    });
};

/** Why a file cannot be read, as the system says it, and in words. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder: name one of its tapes (*.jsonl)',
  EACCES: 'it may not be read',
};

const told = (path: string, error: unknown): string => {
  const { code = '', message = String(error) } = Object(error) as { readonly code?: string; readonly message?: string };
  return `${path}: ${reasons[code] ?? message}`;
};

/** Does something with a file: 2 where that cannot be read, or is no tape. */
const withFile = (path: string, act: () => number): number => {
  try {
    return act();
  } catch (error) {
    complain(told(path, error));
    return 2;
  }
};

const printPicture = (paths: readonly string[]): number => {
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0) throw new UsageError('picture takes one tape');
  return withFile(path, () => {
    say(testOf(read(path), basename(path)));
    return 0;
  });
};

const replayTapes = (paths: readonly string[], tolerance: number): number => {
  if (paths.length === 0) throw new UsageError('replay takes one or more tapes');
  const codes = paths.flatMap((path) => {
    let tapes: readonly string[] = [];
    const code = withFile(path, () => {
      tapes = tapesOf(path);
      return tapes.length === 0 ? (complain(`${path}: no tape (*.jsonl) is in it`), 2) : 0;
    });
    return [code, ...tapes.map((tape) => replayTape(tape, tolerance))];
  });
  return Math.max(...codes);
};

const replayTape = (path: string, tolerance: number): number =>
  withFile(path, () => {
    const { isRight, message, skipped } = compareTape(read(path), { tolerance });
    const about = skipped.length > 0 ? ` (skipped: ${skipped.join('; ')})` : '';
    say(isRight ? `${path}: the same${about}` : `${path}${about}: ${message}\n`);
    return isRight ? 0 : 1;
  });

const run = (args: readonly string[]): number => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      tolerance: { type: 'string', default: '20' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
  if (values.version) {
    say(version);
    return 0;
  }
  const [name, ...paths] = positionals;
  if (values.help || name === undefined) {
    say(help);
    return values.help ? 0 : 2;
  }
  const tolerance = values.tolerance.trim() === '' ? NaN : Number(values.tolerance);
  if (!Number.isFinite(tolerance) || tolerance < 0)
    throw new UsageError(`--tolerance is ${values.tolerance}, and may be a number of ms`);
  if (name === 'picture') return printPicture(paths);
  if (name === 'replay') return replayTapes(paths, tolerance);
  throw new UsageError(`there is no "${name}": there are picture and replay`);
};

/** The command `rx-channels-live`: what was typed behind it; returns the exit code. */
export const command = (args: readonly string[]): number => {
  try {
    return run(args);
  } catch (error) {
    complain(`${told('rx-channels-live', error)}\n\nrx-channels-live --help says what there is.`);
    return 2;
  }
};
