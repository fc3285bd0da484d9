import { createHash } from 'node:crypto';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { themeScript } from './src/components/chrome/theme-script.ts';
import { authorReload } from './src/loader/author-reload.ts';
import { dropFrozen } from './src/loader/drop-frozen.ts';
import { printReport } from './src/loader/print-report.ts';
import { remarkStory } from './src/loader/remark-story.ts';
import { tidyHtml } from './src/loader/tidy-html.ts';
import { resolveAddress } from './src/loader/address.ts';

const themeHash = createHash('sha256').update(themeScript).digest('base64');

export default defineConfig({
  ...resolveAddress(process.env),
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false, processor: unified({ remarkPlugins: [remarkStory] }) },
  integrations: [
    mdx(),
    svelte({ compilerOptions: { discloseVersion: false } }),
    sitemap({ filter: (page) => !page.includes('/embed/v1/') }),
    dropFrozen(),
    tidyHtml(),
    printReport()
  ],
  vite: { plugins: [authorReload()] },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'"
      ],
      scriptDirective: { hashes: [`sha256-${themeHash}`] }
    }
  }
});
