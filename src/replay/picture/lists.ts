import type { Line } from '../../tape';

/** That a button has appeared. */
export type ButtonLine = Extract<Line, { account: string }>;

const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i));

/** The lives of lists that were tapped. A picture has no lists: there each is a button of its own. */
export class Lists {
  /** By list and notice, with the letter that was free. */
  private readonly tapped = new Map<string, ButtonLine>();

  constructor(lines: readonly Line[]) {
    const lists = new Map<string, ButtonLine>();
    const taken = new Set(lines.flatMap((line) => ('button' in line && line.button ? [line.button] : [])));
    for (const line of lines) {
      if ('button' in line && 'account' in line) lists.set(line.button, line);
      const list = 'tap' in line ? lists.get(line.tap) : undefined;
      if (!('tap' in line) || line.notice === undefined || !list) continue;
      const free = letters.find((letter) => !taken.has(letter));
      if (free === undefined || this.liveOf(line.tap, line.notice)) continue;
      taken.add(free);
      this.tapped.set(`${line.tap} ${line.notice}`, {
        t: list.t,
        button: free,
        account: list.account,
        notice: line.notice,
      });
    }
  }

  liveOf(list: string, notice: string): ButtonLine | undefined {
    return this.tapped.get(`${list} ${notice}`);
  }

  livesOf(list: string): readonly ButtonLine[] {
    return [...this.tapped].flatMap(([key, live]) => (key.startsWith(`${list} `) ? [live] : []));
  }
}
