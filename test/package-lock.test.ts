import { packages as ofRepository } from '../package-lock.json';
import { packages as ofSite } from '../site/package-lock.json';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

// npm locks only the binaries of the system it runs on when two versions of a package ask for different ones, and when some
// were not published yet: `npm ci` then fails, or the package does, on every other system.
test.each([
  ['the repository', ofRepository],
  ['the site', ofSite],
])('binaries for every system are locked: %s', (_, packages) => {
  const entries = Object.entries(packages as Readonly<Record<string, Locked>>);
  const isLocked = (owner: string, name: string): boolean =>
    [`node_modules/${name}`, `${owner}/node_modules/${name}`].some((path) => path in packages);

  const missing = entries.flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(owner, name)),
  );

  expect(missing).toEqual([]);
});
