import { fromEvent, startWith } from 'rxjs';

const height = 812 + 28;
const width = 375 + 28;
const margin = 32;
/** The tabs below it, in a narrow window. */
const tabs = 47;

/** WeChat's buttons are 48 pt high: at half of that a finger still hits them. What does not fit is scrolled. */
const least = 0.5;

/** Makes the phone as large as the window allows, and never larger than life (375 × 812 pt). */
export function scalePhone(): void {
  fromEvent(window, 'resize')
    .pipe(startWith(undefined))
    .subscribe(() => {
      const scale = Math.min(1, (innerHeight - margin - (innerWidth <= 820 ? tabs : 0)) / height, innerWidth / width);
      document.documentElement.style.setProperty('--scale', String(Math.max(least, scale)));
    });
}
