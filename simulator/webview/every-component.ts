import type { GeneralComponent } from 'glass-easel';
import type { CodeSpace, component } from 'glass-easel-miniprogram-adapter';

type Caller = component.GeneralComponent;

/** What WeChat's framework has for every component and page, beyond what glass-easel brings. */
export interface EveryComponent {
  readonly attached: (component: GeneralComponent) => void;
  /** The id of the page that a component stands on. */
  readonly pageIdOf: (outermost: object) => string;
  readonly lacks: (what: string) => void;
}

/** Methods that are not in this simulator: calling one says so. */
const lacking = [
  'animate',
  'clearAnimation',
  'applyAnimatedStyle',
  'clearAnimatedStyle',
  'setUpdatePerformanceListener',
  'setInitialRenderingCache',
  'setPassiveEvent',
  'getTabBar',
  'getAppBar',
];

/** The page that a component stands on: what nothing owns. */
function outermostOf(placed: Caller): Caller {
  const owner = placed.selectOwnerComponent() as Caller | null;
  return owner ? outermostOf(owner) : placed;
}

/**
 * Gives it to all components of a mini program that are defined from now on.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/reference/api/Component.html
 */
export function giveToEveryComponent(space: CodeSpace, { attached, pageIdOf, lacks }: EveryComponent): void {
  const methods = lacking.map((name) => [name, () => lacks(`this.${name}()`)] as const);
  const behavior = space
    .getComponentSpace()
    .define()
    .lifetime('attached', function () {
      // What methods see is not the component itself, which it has.
      attached(Reflect.get(this, '_$') as GeneralComponent);
    })
    .methods({
      ...Object.fromEntries(methods),
      getPageId() {
        return pageIdOf(outermostOf(this as unknown as Caller));
      },
    })
    .registerBehavior();
  space.setOverallBehavior(behavior as never);
}
