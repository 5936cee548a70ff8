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
const properties = [...namesOf(reserve.properties, component.properties)].map(kebab);
const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].flatMap(([, name = '']) => name);

const messageOf = (act: () => unknown): string => {
  try {
    act();
    return '';
  } catch (error) {
    return String(error);
  }
};

/** The values of the variables, by the name that the component gives them itself; in the dark, those that differ. */
const valuesOf = (css: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...css.matchAll(/(?:--|border-)(\w+): var\(--live-reserve-(\w+), (.+)\);/g)].flatMap(
      ([, own, name = '', value = '']) => (own === name ? [[name, value]] : []),
    ),
  );

describe.each(['docs/component.md', 'docs/component.zh-CN.md'])('the tables of names in %s', (page) => {
  const tables = tablesOf(page);
  const [
    given = [],
    events = [],
    slots = [],
    classes = [],
    variables = [],
    ofReserve = [],
    options = [],
    ofMusic = [],
  ] = tables;
  const told = (rows: typeof given): ReadonlySet<string> => new Set(rows.flatMap(([name = '']) => codesOf(name)));

  test('properties, and their types', () => {
    const own = { ...reserve.properties, ...component.properties };
    const types = Object.entries(own).map(([name, type]) => [kebab(name), (type as { name: string }).name]);
    expect(Object.fromEntries(given.map(([name = '', type = '']) => [codesOf(name)[0], codesOf(type)[0]]))).toEqual(
      Object.fromEntries(types),
    );
  });

  test('events', () => {
    const triggered = all(read(`${folder}/index.ts`), /triggerEvent\('(\w+)'/g);
    expect(triggered.length).toBeGreaterThan(2);
    expect([...told(events)]).toEqual(triggered);
  });

  test('slots and external classes', () => {
    expect([...told(slots)]).toEqual(all(read(`${folder}/index.wxml`), /<slot name="(\w+)"/g));
    expect([...told(classes)]).toEqual(component.externalClasses);
  });

  test('CSS variables, and what they are by default', () => {
    const [light = '', dark = ''] = read(`${folder}/index.wxss`).split('@media (prefers-color-scheme: dark)');
    const inLight = valuesOf(light);
    const radius = /border-radius: var\(--live-reserve-radius, (\w+)\)/.exec(light)?.[1] ?? '';
    const rows = Object.entries({ ...inLight, radius }).map(([name, value]) => [
      name,
      value,
      valuesOf(dark)[name] ?? value,
    ]);
    expect(variables.map((row) => row.map((cell) => codesOf(cell)[0]?.replace('--live-reserve-', '')))).toEqual(rows);
    expect(new Set(all(light + dark, /var\(--live-reserve-(\w+)/g))).toEqual(new Set(rows.map(([name]) => name)));
  });

  test('data and methods of the behaviors', () => {
    expect(told(ofReserve)).toEqual(namesOf(reserve.data, reserve.methods));
    expect(told(ofMusic)).toEqual(namesOf(music.data, music.methods));
    const [[, live = ''] = []] = ofReserve;
    expect(codesOf(live)).toEqual(Object.keys((reserve.data as { live: object }).live));
  });

  test('options: every one that is told of is known, and no other', () => {
    const [, known = ''] =
      /may be one of (.*)/.exec(messageOf(() => behaviors.reserveLive({ misspelt: 1 } as object))) ?? [];
    expect(told(options)).toEqual(new Set(known.split(', ')));
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

const pagesWithTags = ['README', 'docs/recipes', 'docs/start', 'docs/native', 'docs/taro', 'docs/uni-app'].flatMap(
  (page) => [`${page}.md`, `${page}.zh-CN.md`],
);

test.each(pagesWithTags)('the attributes of <live-reserve> in %s exist', (page) => {
  const tags = all(read(page), /^ *(?:<view class="\w+">)?<live-reserve\s([^]*?)\/>/gm);
  const attributes = tags
    .flatMap((tag) => all(tag, /(?<![\w"])([\w:@-]+)=/g))
    .filter((name) => !/^(bind:|@|on[A-Z]|wx:)|^(class|id)$/.test(name))
    .map(kebab);
  expect(attributes.length).toBeGreaterThan(1);
  const known = [...properties, ...component.externalClasses];
  expect(attributes.filter((name) => !known.includes(name))).toEqual([]);
});
