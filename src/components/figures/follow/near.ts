/** A map that follows a text is loaded when its reader comes near. */
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      // Without it the text and the figure above it stand as they do without script.
      void import('./map.ts')
        .then(({ startMap }) => startMap(target as HTMLElement))
        .catch(() => target.closest('.steps-drawing')?.remove());
    }
  },
  { rootMargin: '600px' }
);
for (const root of document.querySelectorAll('.map-follow')) near.observe(root);
