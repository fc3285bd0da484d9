import { runCommand } from './ingest/mistake.ts';
import { verify } from './verify/verify.ts';

/** `npm run verify -- FILE --id ID`: proves the ledger, the chapters and the built pages against the document. */
process.exitCode = await runCommand(() => verify(process.argv.slice(2)));
