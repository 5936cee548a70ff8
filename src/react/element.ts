import type { Attributes, ReactNode } from 'react';
import type { LiveReserveListeners, LiveReserveProperties } from '../behavior';

/** `<live-reserve>` in JSX: what a React element has besides is WeChat's affair. */
export interface LiveReserveElement extends Attributes, LiveReserveProperties, LiveReserveListeners {
  readonly id?: string | undefined;
  readonly 'custom-class'?: string | undefined;
  readonly 'cover-class'?: string | undefined;
  readonly 'title-class'?: string | undefined;
  readonly 'button-class'?: string | undefined;
  readonly className?: string | undefined;
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
