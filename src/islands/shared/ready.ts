/** Tells the page and its measurements that a widget answers input. */
export function markReady(): void {
  try {
    performance.mark('widget-ready');
  } catch {
    // Measuring is optional.
  }
}
