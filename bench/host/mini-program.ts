import { createFramework, createInstance, type Blueprint, type Instance, type Lifetime, type Patch } from './framework';
import { compile, type Globals, type Package } from './package';

/** A page that is open, with its cards; what can be done to it. */
export interface OpenPage {
  readonly tap: (card: number) => void;
  readonly toggleMusic: () => void;
  readonly show: () => void;
  readonly hide: () => void;
  readonly close: () => void;
}

/** A mini program that has been launched (小程序启动). */
export interface MiniProgram {
  /** Opens its page with one card for each account; it has not shown yet. */
  readonly open: (accounts: readonly string[], onSetData?: (patch: Patch) => void) => OpenPage;
  /** Evaluates another module of the package. */
  readonly load: (path: string) => unknown;
}

const frameworkNames = ['Behavior', 'Component', 'Page'];

/** Compiles a package for launches: each evaluates it anew. `globals` names what `launch` will be given. */
export const createLauncher = (
  { modules, card, page }: Package,
  globalNames: readonly string[],
): ((globals: Globals) => MiniProgram) => {
  const evaluate = compile(modules, [...frameworkNames, ...globalNames]);

  return (globals) => {
    const { registered, ...framework } = createFramework();
    const load = evaluate({ ...framework, ...globals });
    const define = (path: string): Blueprint => {
      load(path);
      return registered();
    };
    const [cardBlueprint, pageBlueprint] = [define(card), define(page)];
    let opened = 0;
    return {
      load,
      open: (accounts, onSetData = () => undefined) =>
        openPage(cardBlueprint, pageBlueprint, accounts, String(++opened), onSetData),
    };
  };
};

const openPage = (
  cardBlueprint: Blueprint,
  pageBlueprint: Blueprint,
  accounts: readonly string[],
  id: string,
  onSetData: (patch: Patch) => void,
): OpenPage => {
  const page = createInstance(pageBlueprint, {}, id, onSetData);
  const cards = accounts.map((finderUserName) => createInstance(cardBlueprint, { finderUserName }, id, onSetData));
  let isReady = false;

  const run = (lifetime: Lifetime) => {
    pageBlueprint.hooks[lifetime].forEach((hook) => hook.call(page));
    cards.forEach((card) => cardBlueprint.hooks[lifetime].forEach((hook) => hook.call(card)));
  };
  const ready = () => {
    isReady = true;
    run('ready');
  };

  run('attached');
  call(page, 'onLoad', {});
  return {
    tap(index) {
      const card = cards[index];
      if (card) call(card, 'reserve');
    },
    toggleMusic: () => call(page, 'toggleMusic'),
    show() {
      call(page, 'onShow');
      run('show');
      if (!isReady) ready();
    },
    hide() {
      call(page, 'onHide');
      run('hide');
    },
    close() {
      call(page, 'onUnload');
      run('detached');
    },
  };
};

const call = (instance: Instance, method: string, ...args: readonly unknown[]): void => {
  const code = instance[method];
  if (typeof code === 'function') code.apply(instance, args);
};
