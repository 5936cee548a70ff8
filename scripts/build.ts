import { appBuild, buildApp } from './build/app';
import { sizeTable } from './build/sizes';
import { onChange } from './build/watch';

async function build(): Promise<void> {
  const started = Date.now();
  const modules = await buildApp(appBuild);
  console.log(`${sizeTable(modules)}\n\n${appBuild.out}/ built in ${Date.now() - started} ms\n`);
}

if (process.argv.includes('--watch')) {
  build().catch(console.error);
  onChange(['miniprogram', 'src'], build);
} else {
  void build();
}
