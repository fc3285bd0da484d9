/**
 * On a page with many chapters one switch turns those of all: it stands between on and off where they differ. The tint
 * itself is by style alone; this keeps the switches together and says what happened.
 */
const all = document.querySelector<HTMLInputElement>('input[data-checked="all"]');
const chapters = [...document.querySelectorAll<HTMLInputElement>('input[data-checked="chapter"]')];
const said = document.getElementById('said');

function turn(input: HTMLInputElement): void {
  if (input === all) for (const chapter of chapters) chapter.checked = all.checked;
  else if (all) {
    all.checked = chapters.every(({ checked }) => checked);
    all.indeterminate = !all.checked && chapters.some(({ checked }) => checked);
  }
  if (said) said.textContent = input.checked ? 'Words are marked by verdict' : 'Words are no longer marked by verdict';
}

addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.dataset['checked']) turn(target);
});

// A browser that goes back to a page puts its switches where they were.
const last = chapters.at(-1);
if (last?.checked || chapters.some(({ checked }) => checked)) turn(last!);

export {};
