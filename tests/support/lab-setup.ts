import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { openLab, type Lab } from '../../src/commands/lab.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address that answers with the address of the lab. */
    lab: string;
  }
}

/** Builds and serves the lab once for all test files, when the first of them asks where it is. */
export default async function serveLab(project: TestProject): Promise<() => Promise<void>> {
  let lab: Promise<Lab> | undefined;
  const server = createServer((_, response) => {
    lab ??= openLab();
    lab.then(
      ({ address }) => response.end(address),
      (error: Error) => response.writeHead(500).end(error.message)
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('lab', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return async () => {
    server.close();
    const opened = await lab?.catch(() => undefined);
    await opened?.close();
  };
}
