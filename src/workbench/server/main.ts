/** `npm start`: serves the workbench, says where, and opens it. Options: `--port 3000`, `--no-open`. */
import { parseArgs } from 'node:util';
import { openBrowser } from './browser';
import { PortInUse, serve } from './serve';

const say = (words: string) => process.stdout.write(`${words}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '3000' }, 'no-open': { type: 'boolean', default: false } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65534) {
    say(`--port must be a number from 1 to 65534, not ${values.port}.`);
    process.exitCode = 2;
    return;
  }
  const serving = await serve({
    root: process.cwd(),
    addinPort: port,
    workbenchPort: port + 1,
    officeJsHere: true,
  });
  const closeBrowser = values['no-open'] ? undefined : openBrowser(serving.workbench, serving.publicKeyHash);
  say(`\nPMS Review is running.\n\n  ${serving.workbench}\n`);
  if (closeBrowser) say('It has been opened in a browser window of its own.');
  else
    say(
      'Open this address in Chrome, Edge or Firefox and accept the certificate, which was made on this machine.',
    );
  say('Press Ctrl+C to stop.\n');

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    closeBrowser?.();
    void serving.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  if (error instanceof PortInUse) {
    say(`${error.message} Stop it, or start the workbench elsewhere: npm start -- --port 4000`);
  } else {
    say(String(error instanceof Error ? error.stack : error));
  }
  process.exitCode = 1;
});
