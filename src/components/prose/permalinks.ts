/** A paragraph's own link goes there, as every link, and puts the paragraph's address on the clipboard. */
const clearAfter = 2000;
const said = document.getElementById('said');

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.permalink') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  Promise.resolve()
    .then(() => navigator.clipboard.writeText(link.href))
    .then(
      () => {
        link.dataset['copied'] = '';
        if (said) said.textContent = 'Link copied';
        setTimeout(() => {
          delete link.dataset['copied'];
          if (said) said.textContent = '';
        }, clearAfter);
      },
      // Copying is not allowed here: the address bar shows the address all the same.
      () => undefined
    );
});

export {};
