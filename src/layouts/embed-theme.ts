/**
 * The first script of an embedded document, run before the first paint: it takes from the address what the look depends on,
 * and reads no storage. Written like components/chrome/theme-script.ts: none of `<`, `>`, `&` and quotation marks.
 */
export const embedTheme =
  'const r=document.documentElement.dataset,q=new URLSearchParams(location.search);r.js=``;' +
  'if(/^(light|dark|transparent)$/.test(q.get(`theme`)))r.theme=q.get(`theme`);' +
  'if(q.get(`plain`)===`1`)r.plain=``;if(q.get(`font`)===`site`)r.font=`site`';
