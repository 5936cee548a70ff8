import { pathsIn, type FilesHost } from './files';

/** How to keep a tape. All of it is optional. */
export interface KeepOptions {
  /** Has the files: `wx`, unless this says otherwise. */
  readonly host?: FilesHost | undefined;
  /** The least time between two writings, in ms: 3,000 unless this says otherwise. */
  readonly every?: number | undefined;
}

/** Keeps a tape across a kill. */
export interface Keeper {
  /** Hand it to `recorder`. */
  readonly onLine: (tape: () => string, isOpening: boolean) => void;
  /** What the launch before has kept; `undefined`, if it has kept nothing. */
  readonly earlier: () => string | undefined;
}

/**
 * Keeps a tape in a file of the user's (`wx.env.USER_DATA_PATH`), so that it survives a kill of the app: written as it grows, every few seconds at most, and not
 * while a dialog opens. A phone that cannot write keeps nothing, and the page does not notice.
 *
 * @example
 * const { onLine, earlier } = keepTape();
 * const { host, tape } = recorder({ onLine });
 */
export const keepTape = ({ host = wx, every = 3000 }: KeepOptions = {}): Keeper => new TapeFile(host, every);

/** The next line tries again. */
const ignore = (): void => undefined;

class TapeFile implements Keeper {
  private timer: unknown;
  private isOpening = false;
  /** The file of the launch before is there, is being put aside, or has been. */
  private before: 'there' | 'leaving' | 'aside' = 'there';

  constructor(
    private readonly host: FilesHost,
    private readonly every: number,
  ) {}

  readonly onLine: Keeper['onLine'] = (tape, isOpening) => {
    this.isOpening = isOpening;
    this.timer ??= setTimeout(() => this.write(tape), this.every);
  };

  readonly earlier = (): string | undefined => {
    try {
      const { current, earlier } = pathsIn(this.host);
      const text = this.host.getFileSystemManager().readFileSync(this.before === 'aside' ? earlier : current, 'utf8');
      return typeof text === 'string' ? text : undefined;
    } catch {
      return undefined;
    }
  };

  private write(tape: () => string): void {
    this.timer = undefined;
    if (this.isOpening || this.before === 'leaving') {
      this.onLine(tape, this.isOpening);
      return;
    }
    this.safely(() => {
      const { current, earlier } = pathsIn(this.host);
      const files = this.host.getFileSystemManager();
      const write = (): void => {
        this.before = 'aside';
        files.writeFile({ filePath: current, data: tape(), encoding: 'utf8', fail: ignore });
      };
      if (this.before === 'aside') {
        write();
        return;
      }
      this.before = 'leaving';
      const rename = (): void =>
        files.rename({ oldPath: current, newPath: earlier, complete: () => this.safely(write) });
      // A phone may refuse to put a file in the place of another.
      files.unlink({ filePath: earlier, complete: () => this.safely(rename) });
    });
  }

  /** A tape is worth less than the page: what cannot be written is still in memory. */
  private safely(run: () => void): void {
    try {
      run();
    } catch {
      if (this.before === 'leaving') this.before = 'there';
    }
  }
}
