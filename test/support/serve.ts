import { startSimulator } from '../../simulator/server';

async function main(): Promise<void> {
  const [folder] = process.argv.slice(2);
  const { url } = await startSimulator({ port: 0, ...(folder === undefined ? { watch: false } : { folder }) });
  process.stdout.write(url);
  // The input ends when the process that reads the address does, however it ends.
  process.stdin.on('end', () => process.exit()).resume();
}

void main();
