const key = 'theme';

/** Puts a choice on the page: `light`, `dark`, or an empty text for the system's. */
function writeTheme(choice: string): void {
  const { dataset } = document.documentElement;
  if (choice) dataset['theme'] = choice;
  else delete dataset['theme'];
}

/** Keeps the control, the page and the reader's memory of the choice together, across tabs too. */
export function bindTheme(select: HTMLSelectElement | null): void {
  if (!select) return;
  select.value = document.documentElement.dataset['theme'] ?? '';
  select.addEventListener('change', () => {
    writeTheme(select.value);
    try {
      if (select.value) localStorage.setItem(key, select.value);
      else localStorage.removeItem(key);
    } catch {
      // Storage is closed to us: the choice holds for this page.
    }
  });
  addEventListener('storage', (event) => {
    if (event.key !== key) return;
    select.value = event.newValue ?? '';
    writeTheme(select.value);
  });
}
