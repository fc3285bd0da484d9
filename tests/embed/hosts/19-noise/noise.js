// A thousand messages a second to the frame: what other scripts say, halves of greetings, and orders that are not to be followed.
const words = [
  'webpackHotUpdate',
  '[iFrameSizer]message:{"x":1}',
  '[iFrameSizer]',
  'pymxPYMxotherxPYMxwidthxPYMx100',
  '{"id":"iframeMessenger:abcde","type":"set-height","value":5}',
  { sentinel: 'amp', type: 'intersection', changes: [] },
  { context: 'h5p', action: 'prepareResize' },
  { type: 'vault-and-mine', theme: 'pink' },
  { type: 'vault-and-mine', view: 'x'.repeat(10_000) },
  { type: 'vault-and-mine', theme: { toString: 'dark' }, view: ['t=2025'] },
  { type: 'iframe-child-init', bodyPadding: '999px', bodyMargin: '999px', targetElementSelector: ':' },
  { message: 'ready', secret: '' },
  [null, undefined, NaN],
  null,
  0,
  new Map([['type', 'vault-and-mine']]),
  new Uint8Array(1000)
];
let sent = 0;
const start = performance.now();
setInterval(() => {
  const frame = document.querySelector('iframe');
  // A slow machine catches up a little at a time.
  const due = Math.min(performance.now() - start, sent + 50);
  for (; sent < due; sent += 1) frame.contentWindow.postMessage(words[sent % words.length], '*');
}, 10);
