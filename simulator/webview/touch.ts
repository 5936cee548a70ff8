import { Event as WxEvent, type Element as GlassEaselElement } from 'glass-easel';

import type { Json } from '../life/line';
import type { Touch } from '../session/act';
import type { Session } from '../session/session';
import { WxElement } from './built-in/element';

/** A node of the page, which the framework may know as an element of its own. */
export type Known = Node & { readonly __wxElement?: GlassEaselElement };

/** Touches an element of the page. */
export type Toucher = (element: GlassEaselElement, touch: Touch['touch'], detail?: Touch['detail']) => void;

/** Which child of which a node is, from the page's body on. */
function placeOf(node: Node | null): readonly number[] {
  const parent = node?.parentNode;
  if (!node || node === document.body || !parent) return [];
  return [...placeOf(parent), [...parent.childNodes].indexOf(node as ChildNode)];
}

const nodeAt = (at: Touch['at']): Known | undefined =>
  at.reduce<Known | undefined>((parent, index) => parent?.childNodes[index], document.body);

/** The tag of the element at a place, with its classes, as the WXML has it. */
export function tagAt(at: Touch['at']): string {
  const node = nodeAt(at);
  if (!(node instanceof Element)) return '';
  const name = node.localName.replace(/^(wx|own)-/, '');
  return node.className === '' ? `<${name}>` : `<${name} class="${node.className}">`;
}

/** Does it to the element at its place. */
export function touched({ touch, at, detail }: Touch): void {
  const node = nodeAt(at);
  if (touch !== 'tap' && touch !== 'longpress') {
    if (node instanceof WxElement) node.received(touch, detail);
    return;
  }
  const element = node?.__wxElement;
  if (element) WxEvent.dispatchEvent(element, new WxEvent(touch, detail, finger(detail)));
  if (touch === 'tap')
    for (let one = node; one && !(one instanceof WxElement && one.tapped());) one = one.parentNode as Known;
}

/** How an event of fingers travels, and where it says they are. */
export function finger(detail: Json): ConstructorParameters<typeof WxEvent>[2] {
  const { x = 0, y = 0 } = (detail ?? {}) as { readonly x?: number; readonly y?: number };
  const touch = { identifier: 0, clientX: x, clientY: y, pageX: x, pageY: y + document.documentElement.scrollTop };
  return { bubbles: true, composed: true, extraFields: { touches: [touch], changedTouches: [touch] } };
}

/** What is touched is an act of the session: done by a finger or a key now, it can be done again. */
export const touching =
  (session: () => Session | undefined): Toucher =>
  (element, touch, detail = null) =>
    session()?.act({ touch, at: placeOf(element.getBackendElement() as Node | null), detail });
