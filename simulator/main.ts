import { startSimulator } from './server';

async function main(): Promise<void> {
  const { url } = await startSimulator({ port: Number(process.env.PORT ?? 5173) });
  console.log(`The simulator runs at ${url}`);
}

void main();
