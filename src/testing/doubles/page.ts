import type { Component, Lifetime } from './component';

/** A page (页面) with its components: whatever happens to it, all of them are told. */
export class Page {
  private isReady = false;

  constructor(
    /** The page itself, which is a component too. */
    readonly own: Component,
    readonly cards: readonly Component[],
  ) {}

  /** Opens the page; it has not shown yet. */
  open(): void {
    this.tell('attached');
    this.own.call('onLoad', {});
  }

  show(): void {
    this.own.call('onShow');
    this.tell('show');
    if (!this.isReady) this.tell('ready');
    this.isReady = true;
  }

  hide(): void {
    this.own.call('onHide');
    this.tell('hide');
  }

  close(): void {
    this.own.call('onUnload');
    this.tell('detached');
  }

  private tell(lifetime: Lifetime): void {
    this.own.tell(lifetime);
    for (const card of this.cards) card.tell(lifetime);
  }
}
