/** What a polite live region says; `Status.svelte` shows it. */
export class Announcer {
  message = $state.raw('');

  /** Says a sentence, again even if it is the same as before. */
  say(text: string): void {
    this.message = this.message === text ? `${text}\u00a0` : text;
  }
}
