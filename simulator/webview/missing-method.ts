import { Component, Event as WxEvent } from 'glass-easel';

/** Where the WXML names a method that the component has not, the framework is silent; WeChat says so, and so does this. */
export function tellMissingMethods(tell: (words: string) => void): void {
  const { getMethod } = Component;
  Component.getMethod = ((component, name) =>
    getMethod(component, name) ??
    ((event: unknown) => {
      if (!(event instanceof WxEvent)) return;
      const { type } = event;
      tell(`Component "${component.is}" does not have a method "${name}" to handle event "${type}".`);
    })) as typeof getMethod;
}
