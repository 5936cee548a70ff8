import { put, valueAt } from './dataPath';

/** A lifetime, an observer or a method; `this` is the component. */
export type Method = (this: object, ...args: unknown[]) => unknown;

/** Data by data path (数据路径): what `setData` is given. */
export type Patch = Readonly<Record<string, unknown>>;

/** What hears of changed data (数据监听器). */
export interface Observer {
  /** The data paths whose values it is given. */
  readonly fields: readonly string[];
  readonly react: Method;
}

/** Where a component is, and who hears of it. One does for all components of a page. */
export interface Place {
  /** Components of one page have the same. */
  readonly pageId?: string;
  /** The component that this one stands in, for clients without page ids. */
  readonly owner?: object;
  /** Hears what goes to the screen, before `data` has it. */
  readonly onSetData?: (patch: Patch, data: object) => void;
  readonly onEvent?: (name: string, detail: unknown) => void;
}

/** What every component has of the framework. */
export class InstanceBase {
  constructor(
    readonly data: Readonly<Record<string, unknown>>,
    private readonly place: Place,
    /** Who hears of a change at a data path; absent: nobody hears of any. */
    private readonly observersOf: ((path: string) => readonly Observer[]) | undefined,
  ) {}

  setData(patch: Patch, done?: () => void): void {
    this.place.onSetData?.(patch, this.data);
    write(this, patch, this.observersOf);
    done?.call(this);
  }

  getPageId(): string {
    return this.place.pageId ?? '';
  }

  selectOwnerComponent(): object | undefined {
    return this.place.owner;
  }

  triggerEvent(name: string, detail?: unknown): void {
    this.place.onEvent?.(name, detail);
  }
}

/** What the code of a component knows as `this`. The component's methods are on it as well: see `blueprint`. */
export type Instance = Pick<InstanceBase, keyof InstanceBase>;

/** Writes into the data of a component; each observer that is concerned then hears of it once. */
export const write = (
  instance: Instance,
  patch: Patch,
  observersOf: ((path: string) => readonly Observer[]) | undefined,
): void => {
  const { data } = instance;
  let observers: Set<Observer> | undefined;
  for (const path in patch) {
    put(data, path, patch[path]);
    for (const observer of observersOf?.(path) ?? []) (observers ??= new Set()).add(observer);
  }
  observers?.forEach(({ fields, react }) =>
    react.apply(
      instance,
      fields.map((field) => valueAt(data, field)),
    ),
  );
};
