import type { Happened } from './line';

/** What `error` says of itself, whatever it is; of what says nothing, what may be told. */
export const messageOf = (error: unknown, toTold = (value: unknown): unknown => value): string => {
  const { message, errMsg } = Object(error) as Record<string, unknown>;
  const text = [message, errMsg, error].find((said) => typeof said === 'string');
  return text ?? JSON.stringify(toTold(error) ?? null);
};

/** Three bytes for each character that is not of ASCII: never too few. */
const bytesOf = (line: string): number => line.replace(/[^ -~]/g, '***').length + 1;

/** The lines of a tape that grows, the newest up to a limit in bytes. Nothing here throws: what cannot be noted costs a line. */
export class Lines {
  private readonly kept: string[] = [];
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
    return [...(this.dropped > 0 ? [lost] : []), ...this.kept].map((line) => `${line}\n`).join('');
  }

  /** Whole ms since the tape began; a clock that is put back stands still. */
  private time(): number {
    this.t = Math.max(this.t, Math.round(this.now()) || 0);
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
      if (happened) this.push(JSON.stringify({ t, ...happened }));
    } catch (error) {
      this.push(`{"t":${t},"lost":1,"why":${JSON.stringify(messageOf(error).slice(0, 99))}}`);
    }
  }

  private push(line: string): void {
    const bytes = bytesOf(line);
    if (bytes > this.limit / 4) throw new Error(`it has ${bytes} bytes`);
    this.kept.push(line);
    for (this.bytes += bytes; this.bytes > this.limit; this.dropped++) this.bytes -= bytesOf(this.kept.shift() ?? '');
    try {
      this.onLine(line);
    } catch {
      // Whoever keeps the tape has its troubles for itself (R17).
    }
  }
}
