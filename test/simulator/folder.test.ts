import { join } from 'node:path';
import { miniProgramIn } from '../../simulator/server/folder';
import { folder } from '../support/folder';

const built = { 'app.json': '{}', 'app.js': '' };
const inDist = { 'dist/app.json': '{}', 'dist/app.js': '' };
const project = (text: string) => ({ 'project.config.json': text });

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['the folder itself', built, ''],
  ['the folder itself, with a project around it', { ...built, ...project('{ "miniprogramRoot": "gone" }') }, ''],
  ['the folder itself, by a project that names none', { ...built, ...project('null') }, ''],
  ['where the project says', { ...inDist, ...project('{ "miniprogramRoot": "./dist/" }') }, 'dist'],
])('a mini program is found: %s', (_, files, place) => {
  const root = folder(files);
  expect(miniProgramIn(root)).toBe(join(root, place));
});

const what = 'Give the folder of a built mini program: of Taro dist/, of uni-app dist/build/mp-weixin/';
const next = 'build the mini program first (npm run build), or mend miniprogramRoot.';

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['nothing', {}, `FOLDER has no app.json. ${what}`],
  ['a project that names no folder', project('{}'), `FOLDER has no app.json. ${what}`],
  ['a project that names itself', project('{ "miniprogramRoot": "" }'), `FOLDER has no app.json. ${what}`],
  [
    'a project that is cut short',
    project('{ "miniprogramRoot":'),
    'FOLDER/project.config.json is not readable as JSON: ',
  ],
  [
    'a project that names a number',
    project('{ "miniprogramRoot": 7 }'),
    'FOLDER/project.config.json: miniprogramRoot has to be the path of a folder.',
  ],
  [
    'a project that is not built yet',
    project('{ "miniprogramRoot": "dist/" }'),
    `FOLDER/project.config.json names FOLDER/dist (miniprogramRoot), which is not there: ${next}`,
  ],
  [
    'a project that is half built',
    { ...project('{ "miniprogramRoot": "dist/" }'), 'dist/app.js': '' },
    `FOLDER/project.config.json names FOLDER/dist (miniprogramRoot), which has no app.json: ${next}`,
  ],
  ['sources', { 'app.json': '{}', 'app.ts': '' }, 'FOLDER has no app.js: build the mini program first (npm run build)'],
])('in a folder is none, and what to do is said: %s', (_, files, words) => {
  const root = folder(files);
  expect(() => miniProgramIn(root)).toThrow(words.replaceAll('FOLDER/', join(root, '/')).replaceAll('FOLDER', root));
});
