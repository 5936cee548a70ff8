import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Builds dist/ before the tests that open it, so that they never see an old one. */
export default function build(): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    cwd: resolve(__dirname, '../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
