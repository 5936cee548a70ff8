import { svg } from 'lit';

const icon = (paths: unknown, viewBox = '0 0 24 24') => svg`<svg viewBox=${viewBox} aria-hidden="true">${paths}</svg>`;

export const signal = icon(
  svg`<path d="M1 9h3v3H1zM6 6.5h3V12H6zM11 4h3v8h-3zM16 1h3v11h-3z" fill="currentColor"/>`,
  '0 0 20 13',
);
export const wifi = icon(
  svg`<path d="M8.5 11.6 11 9a3.6 3.6 0 0 0-5 0zM2.2 5.2l1.6 1.7a6.7 6.7 0 0 1 9.4 0l1.6-1.7a9 9 0 0 0-12.6 0zM0 3l-.2-.2a12.3 12.3 0 0 1 17.2 0L16.7 3.2a11.9 11.9 0 0 0-16.4 0z" fill="currentColor"/>`,
  '0 0 17 12',
);
export const battery = icon(
  svg`<rect x=".5" y=".5" width="21" height="11" rx="3" fill="none" stroke="currentColor" opacity=".4"/><rect x="2" y="2" width="16" height="8" rx="1.8" fill="currentColor"/><path d="M23 4v4c.8-.3 1.3-1.1 1.3-2S23.8 4.3 23 4z" fill="currentColor" opacity=".5"/>`,
  '0 0 25 12',
);
export const more = icon(
  svg`<circle cx="5" cy="12" r="2" fill="currentColor"/><circle cx="12" cy="12" r="3" fill="currentColor"/><circle cx="19" cy="12" r="2" fill="currentColor"/>`,
);
export const target = icon(
  svg`<circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" stroke-width="2.2"/><circle cx="12" cy="12" r="3.4" fill="currentColor"/>`,
);
export const close = icon(
  svg`<path d="M5 5l14 14M19 5L5 19" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>`,
);
export const back = icon(
  svg`<path d="M15 4l-8 8 8 8" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`,
);
export const tick = icon(
  svg`<path d="M4 12.5l5.5 5.5L20.5 7" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`,
);
export const cross = icon(
  svg`<circle cx="12" cy="12" r="9.5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M12 6.5v7M12 16.5v.6" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>`,
);
export const phone = icon(
  svg`<path d="M6.5 3.5l3 .5 1.2 4-2 1.8a12 12 0 0 0 5.5 5.5l1.8-2 4 1.2.5 3c0 1.5-1.5 2.5-3 2.5C10 20 4 14 4 6.5c0-1.5 1-3 2.5-3z" fill="currentColor"/>`,
);
export const wechat = icon(
  svg`<path d="M9.3 4C5 4 1.5 6.9 1.5 10.4c0 2 1.1 3.7 2.9 4.9l-.7 2.2 2.5-1.3c1 .3 2 .5 3.1.5h.6a5.2 5.2 0 0 1-.2-1.5c0-3.3 3.2-5.9 7-5.9h.5C16.5 6.2 13.2 4 9.3 4z" fill="currentColor"/><path d="M22.5 15.1c0-2.9-2.9-5.2-6.2-5.2s-6.2 2.3-6.2 5.2 2.8 5.3 6.2 5.3c.8 0 1.6-.1 2.3-.4l2.1 1.1-.6-1.8c1.5-1 2.4-2.5 2.4-4.2z" fill="currentColor"/>`,
);
