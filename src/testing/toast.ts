/** A toast on the screen. */
export interface Toast {
  readonly title: string;
  readonly icon: 'success' | 'error' | 'loading' | 'none';
  readonly image?: string;
  readonly mask: boolean;
}
