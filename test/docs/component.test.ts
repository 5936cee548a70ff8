import * as behaviors from '../../src/behavior';
import { codesOf, read, root, tablesOf } from './pages';

const folder = 'miniprogram/components/live-reserve';

interface Definition {
  readonly behaviors: readonly Definition[];
  readonly properties: object;
  readonly externalClasses: readonly string[];
  readonly data: object;
  readonly methods: object;
}

/** Loads what defines itself by a call of WeChat's, as a plain object. */
const define = (load: () => unknown): Definition => {
  const defined: Definition[] = [];
  Object.assign(globalThis, {
    wx: {},
    Behavior: (definition: unknown) => definition,
    Component: (definition: Definition) => defined.push(definition),
  });
  const behavior = load();
  return defined[0] ?? (behavior as Definition);
};

// eslint-disable-next-line @typescript-eslint/no-require-imports -- it defines itself when it is loaded
const component = define(() => require(`${root}/${folder}/index.ts`));
const reserve = define(() => behaviors.reserveLive());
const music = define(() => behaviors.keepPlaying({ src: '/music.mp3' }));

const kebab = (name: string): string => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
const namesOf = (...all: readonly object[]): ReadonlySet<string> => new Set(all.flatMap((one) => Object.keys(one)));
const properties = new Set([...namesOf(reserve.properties, component.properties)].map(kebab));
const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].flatMap(([, name = '']) => name);

describe.each(['README.md', 'README.zh-CN.md'])('the table of names in %s', (page) => {
  const [rows = []] = tablesOf(page);
  const [given = '', data = '', methods = '', events = '', slots = '', variables = ''] = rows.map(
    ([, cell = '']) => cell,
  );
  const optionsOfTheText = ['account', 'all', 'kind', 'raw', 'status'];
  const told = (cell: string): ReadonlySet<string> => new Set(codesOf(cell));

  test('properties', () => {
    expect(new Set([...told(given)].filter((name) => name !== 'account'))).toEqual(properties);
  });

  test('data', () => {
    const { live, lives, playing } = { ...reserve.data, ...music.data } as Record<string, object>;
    expect({ lives, playing }).toEqual({ lives: [], playing: false });
    const fields = Object.keys(live ?? {});
    expect(told(data)).toEqual(new Set(['live', ...fields, 'lives', 'all', 'noticeId', 'playing']));
  });

  test('methods', () => {
    expect(told(methods)).toEqual(namesOf(reserve.methods, music.methods));
  });

  test('events', () => {
    const code = read(`${folder}/index.ts`);
    const triggered = all(code, /triggerEvent\('(\w+)'/g);
    expect(triggered.length).toBeGreaterThan(2);
    expect([...told(events)].filter((name) => !optionsOfTheText.includes(name))).toEqual(triggered);
  });

  test('slots and external classes', () => {
    const named = all(read(`${folder}/index.wxml`), /<slot name="(\w+)"/g);
    expect(told(slots)).toEqual(new Set([...named, ...component.externalClasses]));
  });

  test('CSS variables', () => {
    const ofPages = all(read(`${folder}/index.wxss`), /var\(--live-reserve(-\w+)/g);
    expect(new Set([...told(variables)].map((name) => name.replace('--live-reserve', '')))).toEqual(new Set(ofPages));
  });
});

test('the names of <live-reserve> in JSX and in templates of Vue are those of the component, without a hyphen', () => {
  const code = read('src/behavior/element.ts');
  const [, given = '', classes = '', , listeners = ''] = code.split(/^export interface /m);
  const names = (text: string): readonly string[] => all(text, /^ {2}readonly (\w+)\??:/gm);
  const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  expect(new Set(names(given))).toEqual(namesOf(reserve.properties, component.properties));
  expect(names(classes)).toEqual(component.externalClasses.map(camel));
  const template = read(`${folder}/index.wxml`);
  for (const name of component.externalClasses) expect(template).toContain(`${name} {{${camel(name)}}}"`);
  const triggered = all(read(`${folder}/index.ts`), /triggerEvent\('(\w+)'/g);
  // React and Taro make `onStatuschange` to `statuschange`, in lower case.
  expect(names(listeners).map((name) => name.replace(/^on/, '').toLowerCase())).toEqual(triggered);
});

test.each(['README.md', 'README.zh-CN.md', 'docs/recipes.md', 'docs/recipes.zh-CN.md'])(
  'the attributes of <live-reserve> in %s exist',
  (page) => {
    const tags = all(read(page), /<live-reserve ([^>]*)\/>/g);
    const attributes = tags.flatMap((tag) => all(tag, /([\w:-]+)=/g)).filter((name) => !name.startsWith('bind:'));
    expect(attributes.length).toBeGreaterThan(2);
    expect(attributes.filter((name) => !properties.has(name))).toEqual([]);
  },
);
