/** What a reader does to a state before it is looked at. */

function all(selector: string): HTMLElement[] {
  const found = [...document.querySelectorAll<HTMLElement>(selector)]
  if (found.length === 0) throw new Error(`Nothing here is ${selector}.`)
  return found
}

/** Presses the first element of each selector, one after the other. */
export const press =
  (...selectors: string[]) =>
  () => {
    for (const selector of selectors) all(selector)[0]?.click()
  }

/** Unfolds everything that the selector finds. */
export const unfold =
  (selector = 'details') =>
  () => {
    for (const element of all(selector)) if (element instanceof HTMLDetailsElement) element.open = true
  }
