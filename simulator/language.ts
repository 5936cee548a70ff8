import { BehaviorSubject } from 'rxjs';

import { store, stored } from './storage';

/** The same thing in both languages of the workbench; without Chinese words it is said in English to all. */
export type Words = readonly [english: string, chinese: string];

export type Language = 'en' | 'zh-CN';

const key = 'rx-channels-live/language';

const chosen = (): Language => {
  const kept = stored('localStorage', key);
  if (kept === 'en' || kept === 'zh-CN') return kept;
  return navigator.language.startsWith('zh') ? 'zh-CN' : 'en';
};

/** The language of the workbench: the browser's, until another is chosen. The phone's own is a setting of the phone. */
export const language$ = new BehaviorSubject<Language>(chosen());

export function chooseLanguage(language: Language): void {
  store('localStorage', key, language);
  language$.next(language);
}

/** Says it in the language of the workbench. */
export function say([english, chinese]: Words): string {
  return language$.value === 'zh-CN' && chinese !== '' ? chinese : english;
}
