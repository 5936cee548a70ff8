import { BehaviorSubject } from 'rxjs';

const sizes = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2] as const;

/** How large the timeline is drawn (缩放): 1 is the size of text. */
export const zoom$ = new BehaviorSubject<number>(1);

const change = (by: number) => (): void => {
  const next = sizes[sizes.findIndex((size) => size === zoom$.value) + by];
  if (next !== undefined) zoom$.next(next);
};

export const zoomIn = change(1);
export const zoomOut = change(-1);
