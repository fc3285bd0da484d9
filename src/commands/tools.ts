import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of something in the repository, whatever the working directory is. */
export const fromRoot = (path = ''): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What a program did. */
export interface Run {
  code: number;
  /** Standard output and error, in the order they came. */
  output: string;
  seconds: number;
}

interface RunOptions {
  env?: NodeJS.ProcessEnv;
  /** Shows the output as it comes. */
  stream?: boolean;
}

/** Runs a program in the repository's folder and waits for its end; an unknown program ends with code 127. */
export function runProgram(program: string, args: string[], { env, stream = false }: RunOptions = {}): Promise<Run> {
  const start = performance.now();
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    const end = (code: number): void =>
      resolve({ code, output: Buffer.concat(chunks).toString(), seconds: (performance.now() - start) / 1000 });
    const child = spawn(program, args, {
      cwd: fromRoot(),
      env: { ...process.env, ...env },
      stdio: stream ? 'inherit' : ['ignore', 'pipe', 'pipe']
    });
    for (const source of [child.stdout, child.stderr]) source?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => {
      chunks.push(Buffer.from(error.message));
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/**
 * Runs the command of an installed package with this Node; the shims in node_modules/.bin differ by system.
 * @param name name of the package; its first command is taken
 */
export function runTool(name: string, args: string[], options?: RunOptions): Promise<Run> {
  const file = fromRoot(`node_modules/${name}/package.json`);
  const { bin } = JSON.parse(readFileSync(file, 'utf8')) as { bin: string | Record<string, string> };
  const script = typeof bin === 'string' ? bin : Object.values(bin)[0]!;
  return runProgram(process.execPath, [join(dirname(file), script), ...args], options);
}

/** Runs a script of package.json with the npm that is running, or the one on the path. */
export function runScript(name: string, options?: RunOptions): Promise<Run> {
  const npm = process.env['npm_execpath'];
  if (npm?.endsWith('.js')) return runProgram(process.execPath, [npm, 'run', name], options);
  return runProgram('npm', ['run', name], options);
}
