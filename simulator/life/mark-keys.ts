const marksIn = (lane: Element | undefined): readonly HTMLElement[] => [
  ...(lane?.querySelectorAll<HTMLElement>('.timeline__mark') ?? []),
];

const left = (mark: Element): number => mark.getBoundingClientRect().left;

/** The mark nearest to another one, in the next lane that has any. */
function inNextLane(mark: Element, step: 1 | -1): HTMLElement | undefined {
  const lanes = [...(mark.closest('.timeline__lanes')?.querySelectorAll('.timeline__lane') ?? [])].filter(
    (lane) => marksIn(lane).length > 0,
  );
  const distance = (other: Element): number => Math.abs(left(other) - left(mark));
  const marks = marksIn(lanes[lanes.findIndex((lane) => lane.contains(mark)) + step]);
  return [...marks].sort((one, other) => distance(one) - distance(other))[0];
}

/** Where a key leads from a mark: along its lane, or into the next one. */
const ways: Readonly<Record<string, (mark: Element, along: readonly Element[]) => Element | undefined>> = {
  ArrowLeft: (mark, along) => along[along.indexOf(mark) - 1],
  ArrowRight: (mark, along) => along[along.indexOf(mark) + 1],
  ArrowUp: (mark) => inNextLane(mark, -1),
  ArrowDown: (mark) => inNextLane(mark, 1),
  Home: (_, along) => along[0],
  End: (_, along) => along.at(-1),
};

/** The keyboard goes from mark to mark: all of them are one stop of Tab. */
export function moveBetweenMarks(event: KeyboardEvent): void {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
  const { [key]: way } = ways;
  if (ctrlKey || metaKey || altKey || shiftKey || !way) return;
  if (!(target instanceof Element) || !target.matches('.timeline__mark')) return;
  event.preventDefault();
  const next = way(target, marksIn(target.closest('.timeline__lane') ?? undefined));
  if (!(next instanceof HTMLElement)) return;
  next.focus();
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
