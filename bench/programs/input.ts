import { readFileSync } from 'node:fs';
import type { Package } from '../host/package';

const [, , packageFile = '', ...rest] = process.argv;

/** The package that this process was given to run. */
export const givenPackage = JSON.parse(readFileSync(packageFile, 'utf8')) as Package;

/** What else it was given. */
export const givenArguments: readonly string[] = rest;
