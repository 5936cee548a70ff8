/** What the leak row looks for on the heap. */
export { Subscription } from 'rxjs';
