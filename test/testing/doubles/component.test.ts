import { blueprint, Component, definitionOf, type Patch } from '../../../src/testing/doubles/component';
import { put, valueAt } from '../../../src/testing/doubles/dataPath';

test('a value is put at its data path, holders that are missing are made, and what was there already is told', () => {
  const data = { a: { b: 1 } };
  expect(put(data, 'a.b', 1)).toBe(true);
  expect(put(data, 'a.b', 2)).toBe(false);
  expect(put(data, 'list[1].name', { first: 'x' })).toBe(false);
  expect(put(data, 'list[1].name', { first: 'x' })).toBe(true);
  expect(data).toEqual({ a: { b: 2 }, list: [undefined, { name: { first: 'x' } }] });
  expect([valueAt(data, 'list[1].name.first'), valueAt(data, 'none.such')]).toEqual(['x', undefined]);
});

test('behaviors are mixed in: theirs runs first, the component’s own counts, and one that comes twice runs once', () => {
  const ran: string[] = [];
  const base = {
    data: { from: 'base', base: true },
    lifetimes: { attached: () => ran.push('base') },
    methods: { name: () => 'base', base: () => 'base' },
  };
  const behavior = { behaviors: [base], properties: { size: Number, title: { type: String, value: 'Live' } } };
  const component = new Component(
    blueprint({
      behaviors: [base, behavior],
      data: { from: 'component' },
      lifetimes: { attached: () => ran.push('component') },
      methods: { name: () => 'component' },
    }),
  );
  component.tell('attached');
  expect(ran).toEqual(['base', 'component']);
  expect(component.data).toEqual({ from: 'component', base: true, size: 0, title: 'Live' });
  expect([component.call('name'), component.call('base'), component.call('none')]).toEqual([
    'component',
    'base',
    undefined,
  ]);
});

test('observers hear of what changes at, around and, with **, inside of their paths, once for each setData', () => {
  const heard: unknown[] = [];
  const hear =
    (name: string) =>
    (...values: unknown[]) =>
      heard.push([name, ...values]);
  const component = new Component(
    blueprint({
      properties: { id: String },
      data: { live: { status: 'loading', label: '' }, other: 0 },
      observers: { id: hear('id'), 'live.status': hear('status'), 'live.**': hear('live'), 'id, other': hear('both') },
    }),
    { id: 'sphA' },
  );
  expect(heard.splice(0)).toEqual([
    ['id', 'sphA'],
    ['both', 'sphA', 0],
  ]);
  component.instance.setData({ 'live.status': 'ready', 'live.label': '立即预约' });
  const live = { status: 'ready', label: '立即预约' };
  expect(heard.splice(0)).toEqual([
    ['status', 'ready'],
    ['live', live],
  ]);
  component.set({ live: live });
  expect(heard.splice(0)).toEqual([
    ['status', 'ready'],
    ['live', live],
  ]);
  component.instance.setData({ other: 1 });
  expect(heard).toEqual([['both', 'sphA', 1]]);
});

test('what goes to the screen and to the page is heard, and each component has data of its own', () => {
  const patches: Patch[] = [];
  const events: unknown[] = [];
  const made = blueprint({ data: { a: { b: 0 } } });
  const one = new Component(made, {}, { pageId: 'one', onSetData: (patch) => patches.push(patch) });
  const other = new Component(made, {}, { owner: one.instance, onEvent: (...event) => events.push(event) });
  one.instance.setData({ 'a.b': 1 }, () => events.push('done'));
  other.instance.triggerEvent('outcome', { kind: 'reserved' });
  expect([one.data, other.data]).toEqual([{ a: { b: 1 } }, { a: { b: 0 } }]);
  expect(patches).toEqual([{ 'a.b': 1 }]);
  expect(events).toEqual(['done', ['outcome', { kind: 'reserved' }]]);
  expect([one.instance.getPageId(), other.instance.getPageId()]).toEqual(['one', '']);
  expect(other.instance.selectOwnerComponent()).toBe(one.instance);
});

test('what was `Behavior` before is `Behavior` again', () => {
  const scope = globalThis as { Behavior?: unknown };
  expect(definitionOf(() => (scope.Behavior as (options: object) => object)({ data: {} }))).toEqual({ data: {} });
  expect(scope.Behavior).toBeUndefined();
});

test('what is the same by value is told as there already, and what has another type is not', () => {
  const data = { list: [1, { a: 1 }], none: null };
  expect(put(data, 'list', [1, { a: 1 }])).toBe(true);
  expect(put(data, 'list', [1, { a: 2 }])).toBe(false);
  expect(put(data, 'none', null)).toBe(true);
  expect(put(data, 'none', {})).toBe(false);
  expect(put(data, 'none', 'x')).toBe(false);
  expect(put(data, 'none', '')).toBe(false);
  expect(put({ text: '"x"' }, 'text', 'x')).toBe(false);
});

test('nothing is inside of what is none', () => {
  const data = { none: null as unknown };
  expect(valueAt(data, 'none.such')).toBeUndefined();
  expect(put(data, 'none.such', 1)).toBe(false);
  expect(data).toEqual({ none: { such: 1 } });
});

test('lists of lists have paths, too', () => {
  const data = {};
  put(data, 'table[0][1].text', 'x');
  expect(data).toEqual({ table: [[undefined, { text: 'x' }]] });
  expect(valueAt(data, 'table[0][1].text')).toBe('x');
});

test('a property that nobody has set is empty, by its type', () => {
  const properties = {
    text: String,
    size: Number,
    on: Boolean,
    list: Array,
    any: null,
    own: { type: Array, value: [1] },
  };
  expect(new Component(blueprint({ properties })).data).toEqual({
    text: '',
    size: 0,
    on: false,
    list: [],
    any: null,
    own: [1],
  });
});

test('observers of everything, of several paths with spaces between, and of a list', () => {
  const heard: string[] = [];
  const hear = (name: string) => () => heard.push(name);
  const component = new Component(
    blueprint({
      data: { list: [{ a: 1 }], lists: 1, other: 0 },
      observers: { '**': hear('all'), 'other  ,  lists': hear('both'), 'list.**': hear('list') },
    }),
  );
  heard.length = 0;
  component.instance.setData({ 'list[0].a': 2 });
  expect(heard.splice(0)).toEqual(['all', 'list']);
  component.instance.setData({ lists: 2 });
  expect(heard.splice(0)).toEqual(['all', 'both']);
  component.instance.setData({ list: [] });
  expect(heard.splice(0)).toEqual(['all', 'list']);
});

test('a component that nobody observes hears of nothing, and tells nobody', () => {
  const component = new Component(blueprint({ data: { a: 1 } }));
  component.instance.setData({ a: 2 });
  component.instance.triggerEvent('outcome', {});
  expect(component.data).toEqual({ a: 2 });
});
