import { resolve } from 'node:path';
import { askedOf, startedWords } from '../../simulator/server/asked';

const usual = { port: 5173, host: '127.0.0.1' };

test.each<[readonly string[], NodeJS.ProcessEnv, object | undefined]>([
  [[], {}, usual],
  [[], { PORT: '8080' }, { ...usual, port: 8080 }],
  [[], { PORT: '' }, usual],
  [['--port', '0'], { PORT: '8080' }, { ...usual, port: 0 }],
  [['--port=65535', '--host', '0.0.0.0'], {}, { port: 65535, host: '0.0.0.0' }],
  [['--help'], {}, undefined],
  [['-h', '--port=abc'], {}, undefined],
  [['dist'], {}, { ...usual, folder: resolve('dist') }],
  [['dist'], { INIT_CWD: '/somewhere' }, { ...usual, folder: resolve('/somewhere/dist') }],
  [[resolve('/built')], { INIT_CWD: '/somewhere' }, { ...usual, folder: resolve('/built') }],
])('npm start -- %j with %j asks for %j', (args, env, asked) => {
  expect(askedOf(args, env)).toEqual(asked);
});

const noPort = /^The port has to be a whole number from 0 to 65535\. Usage: npm start/;

test.each<[readonly string[], NodeJS.ProcessEnv, RegExp]>([
  [['--port=abc'], {}, noPort],
  [['--port='], {}, noPort],
  [['--port=70000'], {}, noPort],
  [['--port=-1'], {}, noPort],
  [['--port=1.5'], {}, noPort],
  [[], { PORT: 'abc' }, noPort],
  [['one', 'two'], {}, /^One folder at a time\. Usage: npm start/],
  [['--prot', '1'], {}, /Unknown option '--prot'/],
])('npm start -- %j with %j is refused', (args, env, why) => {
  expect(() => askedOf(args, env)).toThrow(why);
});

test.each<[number, string, string]>([
  [5173, 'http://127.0.0.1:5173/', 'The simulator runs at http://127.0.0.1:5173/'],
  [5173, 'http://127.0.0.1:5174/', 'Port 5173 is taken: the simulator runs at http://127.0.0.1:5174/'],
  [80, 'http://[::1]:80/', 'The simulator runs at http://[::1]:80/'],
  [0, 'http://127.0.0.1:43210/', 'The simulator runs at http://127.0.0.1:43210/'],
])('who asked for port %i and has %s reads: %s', (port, url, words) => {
  expect(startedWords({ port, host: '' }, url)).toBe(words);
});
