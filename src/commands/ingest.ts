import { ingest } from './ingest/ingest.ts';
import { runCommand } from './ingest/mistake.ts';

/** `npm run ingest -- FILE --id ID`: takes up a document as bibliography, outline and drafts, without its text. */
process.exitCode = await runCommand(() => ingest(process.argv.slice(2)));
