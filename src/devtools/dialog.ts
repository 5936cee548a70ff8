/** A way in which the dialog can end: what the developer reads, and what the call answers. */
export interface Ending {
  readonly label: string;
  readonly state?: number;
  readonly fail?: unknown;
  /** Success without a state (HarmonyOS), or no answer at all. */
  readonly odd?: 'no-state' | 'silent';
}

/** The ten states, each as what the user did. */
const states: Readonly<Record<number, string>> = {
  1: '直播中，没有进入',
  2: '直播中，进入直播',
  3: '预告已取消',
  4: '直播已结束',
  5: '关闭，没有预约',
  6: '预约成功',
  7: '取消预约',
  8: '保留预约',
  9: '返回',
  10: '预约已过期',
};

const failed = (words: string, code?: number): unknown => ({
  errMsg: `reserveChannelsLive:fail ${words}`,
  ...(code !== undefined && { err_code: code }),
});

const failures: readonly Ending[] = [
  { label: '失败：网络', fail: failed('network error') },
  { label: '失败：非关联主体 100008', fail: failed('not the same or an associated subject', 100008) },
  { label: '失败：没有预告', fail: failed('no live notice') },
  { label: '失败：没有说明', fail: { errMsg: 'reserveChannelsLive:fail' } },
  { label: '成功，但没有 state（鸿蒙）', odd: 'no-state' },
  { label: '没有回调', odd: 'silent' },
];

/** How a dialog can end, the likeliest first: of a reserved notice, that it stays reserved or not. */
export const endings = (isReserved: boolean): readonly Ending[] => {
  const first = isReserved ? [7, 8] : [6, 5];
  const order = [
    ...first,
    ...Object.keys(states)
      .map(Number)
      .filter((state) => !first.includes(state)),
  ];
  return [...order.map((state) => ({ label: `${state}  ${states[state] ?? ''}`, state })), ...failures];
};

/** The slice of `wx` that asks the developer. */
export interface SheetHost {
  showActionSheet(options: {
    alertText: string;
    itemList: string[];
    success: (result: { tapIndex: number }) => void;
    fail: () => void;
  }): unknown;
}

/** An action sheet has six items at most: five, and what leads to the rest. */
const onSheet = 5;

/** Asks how the dialog ends; `undefined`: the developer has closed the sheet, or the next one cannot be opened. */
export const chooseEnding = (
  host: SheetHost,
  title: string,
  all: readonly Ending[],
  choose: (ending: Ending | undefined) => void,
): void => {
  const [shown, rest] = all.length > onSheet + 1 ? [all.slice(0, onSheet), all.slice(onSheet)] : [all, []];
  host.showActionSheet({
    alertText: title,
    itemList: [...shown.map(({ label }) => label), ...(rest.length > 0 ? ['更多…'] : [])],
    success({ tapIndex }) {
      if (tapIndex < shown.length) {
        choose(shown[tapIndex]);
        return;
      }
      try {
        chooseEnding(host, title, rest, choose);
      } catch (error) {
        choose(undefined);
        throw error;
      }
    },
    fail: () => choose(undefined),
  });
};
