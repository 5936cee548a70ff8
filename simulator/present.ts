import { take, type Observable } from 'rxjs';

/**
 * What a stream that tells its present value at once has now. What was drawn may be a frame old: two changes in one frame, and the
 * second would take the first back.
 */
export function present<T>(value$: Observable<T>): T {
  const heard: T[] = [];
  value$.pipe(take(1)).subscribe((value) => heard.push(value));
  const [value] = heard;
  if (value === undefined) throw new Error('this stream has no present value');
  return value;
}
