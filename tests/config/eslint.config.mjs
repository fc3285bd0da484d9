import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '**/.astro/', 'node_modules/', 'public/', '.cache/'] },
  ...ts.configs.recommended,
  ...ts.configs.stylistic,
  ...astro.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } }
  },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', 300],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
          message: 'Build nodes, or let the framework do it.'
        },
        { selector: "CallExpression[callee.name='eval']", message: 'The content security policy forbids eval.' },
        { selector: "NewExpression[callee.name='Function']", message: 'The content security policy forbids eval.' }
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
    }
  },
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'error', 'astro/no-unused-css-selector': 'off' } },
  // What a script element holds: data that formatScriptJson escapes for it, code that bundleScript made for it.
  {
    files: [
      'src/components/chrome/JsonLd.astro',
      'src/components/embed/EmbedIsland.astro',
      'src/components/embed/InlineScript.astro'
    ],
    rules: { 'astro/no-set-html-directive': 'off' }
  },
  { files: ['**/*.svelte'], rules: { 'svelte/no-at-html-tags': 'error', 'svelte/no-inline-styles': 'error' } },
  { files: ['src/commands/**', 'tests/**'], rules: { 'no-console': 'off' } },
  // Read at build: its warnings are for authors.
  { files: ['src/loader/**'], rules: { 'no-console': ['error', { allow: ['warn'] }] } },
  { files: ['tests/**'], rules: { 'max-lines': 'off' } }
);
