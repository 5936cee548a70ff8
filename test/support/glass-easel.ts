import * as glassEasel from 'glass-easel';
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { TmplGroup } from 'glass-easel-template-compiler';

/** A component on the page of a browser. */
export interface Mounted {
  readonly text: () => string;
  readonly tap: (selector: string) => void;
  readonly tell: (event: 'show' | 'hide') => void;
  readonly leave: () => void;
}

/** Renders one component with WeChat's own glass-easel, in jsdom: `define` calls `Component`, and finds `Behavior` as a global. */
export function mount(template: string, define: (component: (definition: object) => unknown) => void): Mounted {
  const group = new TmplGroup();
  group.addTmpl('index', template);
  const groupList = (0, eval)(`(() => { return ${group.getTmplGenObjectGroups()} })()`) as Record<
    string,
    glassEasel.template.ComponentTemplate['content']
  >;
  group.free();

  const env = new MiniProgramEnv();
  const space = env.createCodeSpace('', true);
  for (const tag of ['view', 'button', 'text']) space.getComponentSpace().setGlobalUsingComponent(tag, `wx-${tag}`);
  space.addComponentStaticConfig('index', { component: true });
  const content = groupList.index;
  if (content) space.addCompiledTemplate('index', { groupList, content });
  space.componentEnv('index', ({ Component, Behavior }) => {
    Object.assign(globalThis, { Behavior });
    define((definition) => Component(definition));
  });

  const context = new glassEasel.CurrentWindowBackendContext();
  const root = env.associateBackend(context).createRoot('page', space, 'index');
  const host = document.createElement('div');
  document.body.append(host);
  root.attach(
    document.body as unknown as glassEasel.GeneralBackendElement,
    host as unknown as glassEasel.GeneralBackendElement,
  );
  const tell: Mounted['tell'] = (event) => root.getComponent().triggerPageLifetime(event, []);
  tell('show');
  return {
    text: () => document.body.textContent.replace(/\s/g, ''),
    tap(selector) {
      const element = document.querySelector<Element & { readonly __wxElement?: glassEasel.Element }>(selector);
      if (element?.__wxElement)
        glassEasel.Event.dispatchEvent(
          element.__wxElement,
          new glassEasel.Event('tap', {}, { bubbles: true, composed: true }),
        );
    },
    tell,
    leave: () => root.release(),
  };
}
