import { command } from './command';

// A reader that has closed its end (`| head`) wants no more.
process.stdout.on('error', () => process.exit());
process.exitCode = command(process.argv.slice(2));
