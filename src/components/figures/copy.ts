/**
 * Buttons with `data-copy` put that text on the clipboard and say so in the nearest `<output>`; where the browser forbids it,
 * the text in `[data-address]` is selected instead. Without script a page hides them.
 */
const clearAfter = 4000;

function announce(scope: Element, message: string): void {
  const output = scope.querySelector('output');
  if (!output) return;
  output.textContent = message;
  setTimeout(() => {
    if (output.textContent === message) output.textContent = '';
  }, clearAfter);
}

function selectAddress(scope: Element): void {
  const address = scope.querySelector('[data-address]');
  if (!address) return;
  address.closest('details')?.setAttribute('open', '');
  getSelection()?.selectAllChildren(address);
  announce(scope, 'Copying is not allowed here: the address is selected.');
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
  const scope = button?.closest('.figure-controls');
  if (!button || !scope) return;
  const { copy = '', copied = '' } = button.dataset;
  Promise.resolve()
    .then(() => navigator.clipboard.writeText(copy))
    .then(
      () => announce(scope, copied),
      () => selectAddress(scope)
    );
});

/** A table that fits is no scroll region: it needs no stop for the keyboard and no landmark. */
const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const scrolls = target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight;
    const caption = target.querySelector('caption')?.id ?? '';
    for (const [name, value] of Object.entries({ tabindex: '0', 'aria-labelledby': caption }))
      if (scrolls) target.setAttribute(name, value);
      else target.removeAttribute(name);
  }
});
document.querySelectorAll('.figure-scroll').forEach((region) => watcher.observe(region));
