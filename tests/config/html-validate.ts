import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** The recommended rules, and why a few differ. No rule about accessibility is off. */
export const htmlValidate = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // Astro writes void elements and doctype its own way; both ways are valid HTML.
      'void-style': 'off',
      'doctype-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      // The compiler leaves white space where an expression stood.
      'no-trailing-whitespace': 'off',
      // Titles are checked for their form elsewhere; search engines cut them, readers do not.
      'long-title': 'off',
      // Safari forgets that a list without bullets is one, unless it says so.
      'no-redundant-role': 'off',
      'no-inline-style': 'error',
      'no-implicit-button-type': 'error',
      'no-implicit-close': 'error',
      // Astro's own two custom elements.
      'no-unknown-elements': ['error', { exclude: ['astro-island', 'astro-slot'] }]
    }
  })
);
