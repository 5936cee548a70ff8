import { Subject, type Observable } from 'rxjs';
import {
  blueprint,
  Component as Double,
  definitionOf,
  type ComponentOptions,
  type Lifetime,
  type Patch,
} from '../../src/testing/doubles/component';

export { definitionOf };

/** A component, and the stream of what it sends to the screen. */
export class Component extends Double {
  /** What `setData` was given. */
  readonly patch$: Observable<Patch>;

  constructor(definition: ComponentOptions, given: Patch, pageId: string) {
    const patch$ = new Subject<Patch>();
    super(blueprint(definition), given, { pageId, onSetData: (patch) => patch$.next(patch) });
    this.patch$ = patch$;
  }

  attach(): void {
    this.tell('attached');
    this.tell('ready');
  }

  detach(): void {
    this.tell('detached');
  }

  /** Of what a page goes through, components hear of the show and the hide. */
  override tell(phase: Lifetime | 'load' | 'unload'): void {
    if (phase !== 'load' && phase !== 'unload') super.tell(phase);
  }
}

export const createComponent = (definition: ComponentOptions, given: Patch, pageId: string): Component =>
  new Component(definition, given, pageId);
