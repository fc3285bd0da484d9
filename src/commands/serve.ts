import { openHost, toBase, type OpenHost } from './host/host.ts';
import { fromRoot, runScript } from './tools.ts';

/** Ports tried after the wanted one. */
const tries = 20;

/**
 * Serves a built site, on the wanted port or the next free one; says so when it moves on.
 * @throws when none of the next ports is free either, with what to do
 */
export async function openSite(dir: string, port: number, say: (line: string) => void): Promise<OpenHost> {
  const options = { dir, base: toBase(process.env['BASE_PATH']) };
  for (let next = port; next < Math.min(port + tries, 65_536); next += 1) {
    try {
      return await openHost(options, next, process.env['HOST']);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES') throw new Error(`Port ${next} needs an administrator's rights. Choose one above 1023.`);
      if (code !== 'EADDRINUSE') throw error;
      say(`Port ${next} is taken by another program; trying ${next + 1}.`);
    }
  }
  throw new Error(`No free port from ${port} on. Choose another: PORT=8080 npm start`);
}

/** @throws when PORT is set to something that is no port */
function parsePort(text: string | undefined): number {
  const port = text ? Number(text) : 4321;
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is "${text}"; expected a whole number from 0 to 65535, such as 4321.`);
}

async function serve(): Promise<void> {
  const port = parsePort(process.env['PORT']);
  const { code } = await runScript('build', { stream: true });
  if (code !== 0) throw new Error('The site was not built; the lines above say why.');
  const { address } = await openSite(fromRoot('dist'), port, console.log);
  console.log(`\nThe site is at ${address}\nStop it with Ctrl+C.`);
}

if (import.meta.main) {
  serve().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
