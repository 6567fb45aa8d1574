/**
 * Lets dialogs of a component open in jsdom, which knows the element but not its methods. That the page behind is out
 * of reach, and that the focus comes back, is tested in a real browser.
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
