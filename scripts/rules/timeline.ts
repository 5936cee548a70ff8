/** Where the times of a picture stand, in frames: long gaps are drawn short. */
export interface Timeline {
  readonly frameOf: (ms: number) => number;
  /** The gaps that are drawn short, with how long they are in truth. */
  readonly gaps: readonly { readonly from: number; readonly to: number; readonly ms: number }[];
  readonly end: number;
}

const longestGap = 12;
const shortGap = 4;

/** @param occupied moments, in ms, with how many frames are needed behind them */
export const createTimeline = (occupied: ReadonlyMap<number, number>, end: number): Timeline => {
  const times = [...new Set([0, ...occupied.keys(), end])].sort((a, b) => a - b);
  const frames = new Map<number, number>();
  const gaps: { from: number; to: number; ms: number }[] = [];
  let frame = 0;
  times.forEach((time, i) => {
    frames.set(time, frame);
    const gap = (times[i + 1] ?? time) - time;
    if (gap <= longestGap) {
      frame += gap;
      return;
    }
    const from = frame + (occupied.get(time) ?? 1);
    frame = from + shortGap;
    gaps.push({ from, to: frame, ms: gap });
  });
  return { frameOf: (ms) => frames.get(ms) ?? 0, gaps, end: frames.get(end) ?? frame };
};
