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

/**
 * What several islands begin with. In chunks of a few hundred bytes, as the bundler would cut it, it weighs more: each is
 * compressed by itself, and its name stands in all that use it.
 */
const chunks = [
  // First, or the next would take the runtime in with what they depend on.
  { name: 'svelte', test: /node_modules\/svelte\//, priority: 1 },
  { name: 'view', test: /src\/(islands\/shared|lib\/(dates|view)|lib\/timeline\/clock)\b/ },
  {
    name: 'marks',
    test: /src\/(islands\/map\/(paint|support)|lib\/(map\/(speak|hands|filter|mercator|forms)|marks\/shape|charts\/countries))\b/
  }
];

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
  vite: {
    plugins: [authorReload()],
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } } } }
  },
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
