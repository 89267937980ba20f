// A press on a button leaves the caret, and what is selected, in the text.

export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
