import { filter, fromEvent, map, merge, type Observable } from 'rxjs';

/** What takes all keys for itself: one writes there, or chooses. */
const takers = 'input, select, textarea, dialog';

/** What Space presses. */
const pressed = 'button, summary, a[href], [role="tab"], [role="button"]';

/** The keys that are pressed in a document and that nothing there takes for itself; `scrolls`: what takes the arrows. */
export function freeKeys(document: Document, scrolls = '[tabindex="0"]'): Observable<KeyboardEvent> {
  return fromEvent<KeyboardEvent>(document, 'keydown').pipe(
    filter(({ key, target, defaultPrevented, ctrlKey, metaKey, altKey }) => {
      const isTaken = (by: string) => target instanceof Element && target.closest(by) !== null;
      if (defaultPrevented || ctrlKey || metaKey || altKey) return false;
      // Nothing writes with it.
      if (key === 'F6') return true;
      if (key === ' ' && isTaken(pressed)) return false;
      return !isTaken(takers) && !(key.startsWith('Arrow') && isTaken(scrolls));
    }),
  );
}

const handedOn = 'free-key';

/** Tells the desk of a free key of the page's frame. */
export const handOn = (event: KeyboardEvent): unknown =>
  window.parent.document.dispatchEvent(new CustomEvent(handedOn, { detail: event }));

/** The free keys of the desk, and of the page's frame. */
export const pressedKeys = (): Observable<KeyboardEvent> =>
  merge(
    freeKeys(document),
    fromEvent<CustomEvent<KeyboardEvent>>(document, handedOn).pipe(map(({ detail }) => detail)),
  );
