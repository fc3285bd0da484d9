import type { Plugin } from 'vite';
import { contentDir } from './folder.ts';

/** Reloads the page while authors write: Vite does not know that pages read the YAML files of content/. */
export const authorReload = (): Plugin => ({
  name: 'author-reload',
  configureServer(server) {
    server.watcher.add(`${contentDir()}/**/*.yaml`);
    server.watcher.on('all', (_, path) => {
      if (!path.startsWith(contentDir()) || !path.endsWith('.yaml')) return;
      server.moduleGraph.invalidateAll();
      server.ws.send({ type: 'full-reload' });
    });
  }
});
