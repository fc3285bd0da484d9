/**
 * Shows next to the text the view of the step that is being read: the one on the reading line, or the one with the focus.
 * Neither the address nor the scrolling of the page is touched.
 */
for (const steps of document.querySelectorAll('.story-steps')) {
  const drawing = steps.querySelector<HTMLElement>('[data-follow]');
  let shown: HTMLElement | null = null;
  /** Where the page stands since the focus moved, in px; null while that is not known, NaN once the reader scrolls on. */
  let heldAt: number | null = NaN;

  const show = (step: HTMLElement | null) => {
    if (!step || !drawing || step === shown) return;
    shown?.removeAttribute('data-shown');
    step.dataset['shown'] = '';
    shown = step;
    // Kept for a drawing that isn't awake yet.
    drawing.dataset['view'] = `?${step.dataset['view']}`;
    drawing.dispatchEvent(new CustomEvent('widget-show', { detail: drawing.dataset['view'] }));
  };

  const observer = new IntersectionObserver(
    (entries) => {
      // What the focus brought to the line by scrolling is not what is read.
      if (heldAt === null || heldAt === scrollY) return;
      heldAt = NaN;
      for (const { isIntersecting, target } of entries) if (isIntersecting) show(target as HTMLElement);
    },
    // A line below the middle: it has left the drawing at the top of a phone, and is where eyes are on a screen.
    { rootMargin: '-60% 0px -40% 0px' }
  );
  for (const step of steps.querySelectorAll<HTMLElement>('.step')) {
    observer.observe(step);
    step.addEventListener('focusin', () => {
      show(step);
      heldAt = null;
      requestAnimationFrame(() => (heldAt = scrollY));
    });
  }
  show(steps.querySelector('.step'));
}
