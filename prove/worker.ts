import { parentPort } from 'node:worker_threads';
import { explore, type Findings, type Task } from './explore';
import { implementations } from './subjects';

/** What a worker is sent: a task, for the implementation of that name. */
export interface Job {
  readonly name: string;
  readonly task: Task;
}

/** What it sends back. */
export interface Done extends Findings {
  readonly job: Job;
}

const port = parentPort;

port?.on('message', (job: Job) => {
  const implementation = implementations.find(({ name }) => name === job.name);
  if (!implementation) throw new Error(`There is no implementation "${job.name}".`);
  const done: Done = { job, ...explore(implementation, job.task) };
  port.postMessage(done);
});
