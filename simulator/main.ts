import { startSimulator } from './server';
import { askedOf, startedWords, usage } from './server/asked';

async function main(): Promise<void> {
  const asked = askedOf(process.argv.slice(2), process.env);
  if (asked === undefined) {
    console.log(`Usage: ${usage}`);
    return;
  }
  const { url } = await startSimulator(asked);
  console.log(startedWords(asked, url));
  if (!/^(127\.|::1$|localhost$)/.test(asked.host))
    console.warn(`Careful: whoever reaches ${asked.host} can open it, not only this machine.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
