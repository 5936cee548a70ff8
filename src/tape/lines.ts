import type { Happened } from './line';

/** What `error` says of itself, whatever it is; of what says nothing, what may be told. */
export const messageOf = (error: unknown, toTold = (value: unknown): unknown => value): string => {
  const { message, errMsg } = Object(error) as Record<string, unknown>;
  const text = [message, errMsg, error].find((said) => typeof said === 'string');
  // A symbol or a function is nothing in JSON.
  const json = JSON.stringify(toTold(error) ?? null) as string | undefined;
  return text ?? json ?? '';
};

/** Three bytes for each character that is not of ASCII: never too few. */
const bytesOf = (line: string): number => line.replace(/[^ -~]/g, '***').length + 1;

/** No later time is on a tape: a clock that was set to another month stands still there. In ms. */
const longest = 30 * 86_400_000;

/** A button of a page: of the lines that are dropped, these are kept, or nobody would know whom the taps that are left are for. */
const isAppearance = (line: string): boolean => /^{"t":\d+,"button":"\w+","account"/.test(line);

/** So many of them, the newest. */
const most = 60;

/** The lines of a tape that grows, the newest up to a limit in bytes. Nothing here throws: what cannot be noted costs a line. */
export class Lines {
  private readonly kept: string[] = [];
  private readonly appearances: string[] = [];
  private bytes = 0;
  private dropped = 0;
  private t = 0;
  /** Noted when something else comes. */
  private pending: (() => void) | undefined;

  constructor(
    private readonly now: () => number,
    private readonly limit: number,
    private readonly onLine: (line: string) => void,
  ) {}

  /** Notes what happens now; `undefined`: nothing that a tape has a line for. */
  write(toHappened: () => Happened | undefined): void {
    this.note(this.time(), toHappened);
  }

  /** Notes what happens now, unless the same comes again before anything else: then that counts. */
  writeLast(happened: Happened): void {
    const t = this.time();
    this.pending = () => this.note(t, () => happened);
  }

  /** Of lines that were dropped, the oldest that is left knows. */
  text(): string {
    this.flush();
    const lost = `{"t":0,"lost":${this.dropped},"why":"older than what is kept"}`;
    return [...(this.dropped > 0 ? [lost] : []), ...this.appearances, ...this.kept].map((line) => `${line}\n`).join('');
  }

  /** Whole ms since the tape began; a clock that is put back stands still. */
  private time(): number {
    this.t = Math.max(this.t, Math.min(Math.round(this.now()) || 0, longest));
    return this.t;
  }

  private flush(): void {
    const { pending } = this;
    this.pending = undefined;
    pending?.();
  }

  private note(t: number, toHappened: () => Happened | undefined): void {
    this.flush();
    try {
      const happened = toHappened();
      if (!happened) return;
      const line = JSON.stringify({ t, ...happened });
      const bytes = bytesOf(line);
      if (bytes > this.limit / 4) this.lose(t, `it has ${bytes} bytes`);
      else this.push(line, bytes);
    } catch {
      // What was thrown may hold anybody's data, and may itself throw when it is looked at.
      this.lose(t, 'it cannot be told');
    }
  }

  private lose(t: number, why: string): void {
    const line = `{"t":${t},"lost":1,"why":${JSON.stringify(why)}}`;
    this.push(line, bytesOf(line));
  }

  private push(line: string, bytes: number): void {
    this.kept.push(line);
    this.bytes += bytes;
    while (this.bytes > this.limit) this.drop();
    try {
      this.onLine(line);
    } catch {
      // Whoever keeps the tape has its troubles for itself (R17).
    }
  }

  private drop(): void {
    const line = this.kept.shift() ?? '';
    this.bytes -= bytesOf(line);
    if (!isAppearance(line)) this.dropped++;
    else if (this.appearances.push(line) > most) this.appearances.shift();
  }
}
