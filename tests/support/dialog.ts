/**
 * Lets dialogs open in jsdom, which has the element but not its methods. That the page behind is inert, and that focus
 * returns, is tested in a real browser.
 */
export function letDialogsOpen(): void {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true
    },
    close(this: HTMLDialogElement) {
      this.open = false
    },
  })
}
