import { filter, fromEvent, type Observable } from 'rxjs';

/** What takes keys for itself. */
const takers = 'input, select, textarea, button, summary, a[href], [role="tab"], dialog, [role="dialog"]';

/** The keys that are pressed in a document and that nothing there takes for itself; `scrolls`: what takes the arrows. */
export function freeKeys(document: Document, scrolls = '[tabindex="0"]'): Observable<KeyboardEvent> {
  return fromEvent<KeyboardEvent>(document, 'keydown').pipe(
    filter(({ key, target, defaultPrevented, ctrlKey, metaKey, altKey }) => {
      const isTaken = (by: string) => target instanceof Element && target.closest(by) !== null;
      return (
        !defaultPrevented &&
        !ctrlKey &&
        !metaKey &&
        !altKey &&
        !isTaken(takers) &&
        !(key.startsWith('Arrow') && isTaken(scrolls))
      );
    }),
  );
}
