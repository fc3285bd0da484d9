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
