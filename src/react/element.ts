import type { ClassAttributes, ReactNode } from 'react';
import type { LiveReserveListeners, LiveReserveProperties } from '../behavior/element';

/** `<live-reserve>` in JSX; it has no `className`: Taro hands none on to a component of WeChat's. */
export interface LiveReserveElement extends ClassAttributes<unknown>, LiveReserveProperties, LiveReserveListeners {
  /** For selectors. */
  readonly id?: string | undefined;
  /** Of the card. */
  readonly 'custom-class'?: string | undefined;
  /** Of the picture. */
  readonly 'cover-class'?: string | undefined;
  /** Of the title. */
  readonly 'title-class'?: string | undefined;
  /** Of the part of the button that is seen. */
  readonly 'button-class'?: string | undefined;
  readonly style?: string | object | undefined;
  readonly children?: ReactNode;
}

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- where JSX looks for the names of elements
  namespace JSX {
    interface IntrinsicElements {
      'live-reserve': LiveReserveElement;
    }
  }
}
