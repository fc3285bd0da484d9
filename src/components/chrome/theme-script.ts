/**
 * Text of the only inline script, run in the head before the first paint: it applies the theme that the reader chose
 * and tells the styles that scripts run (controls that need one appear without a shift). ThemeScript.astro writes it into
 * the page; astro.config.mjs puts its SHA-256 into the content security policy, so both must use this constant.
 * It has none of `<`, `>`, `&` and quotation marks: it is written as escaped text, and escaping must not change it.
 */
export const themeScript =
  'const r=document.documentElement.dataset;r.js=``;' +
  'try{const t=localStorage.getItem(`theme`);if(/^(light|dark)$/.test(t))r.theme=t}catch{}';
