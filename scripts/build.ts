import { appBuild, buildApp } from './build/app';
import { buildModules, buildPackage, buildTesting } from './build/package';
import { sizeTable } from './build/sizes';
import { onChange } from './build/watch';

async function build(): Promise<void> {
  const started = Date.now();
  const modules = await buildApp(appBuild);
  console.log(`${sizeTable(modules)}\n\n${appBuild.out}/ built in ${String(Date.now() - started)} ms`);
}

async function buildAll(): Promise<void> {
  await build();
  await buildPackage();
  await buildModules();
  await buildTesting();
  console.log('The package for other mini programs, their bundlers and their tests is built');
}

if (process.argv.includes('--watch')) {
  build().catch(console.error);
  onChange(['miniprogram', 'src'], build);
} else {
  void buildAll();
}
