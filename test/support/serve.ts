import { startSimulator } from '../../simulator/server';

async function main(): Promise<void> {
  const { url } = await startSimulator({ port: 0, watch: false });
  process.stdout.write(url);
  // The input ends when the process that reads the address does, however it ends.
  process.stdin.on('end', () => process.exit()).resume();
}

void main();
