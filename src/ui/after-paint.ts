/** Does something once the next frame has been painted: what is not missed until then does not delay it. */
export function afterPaint(then: () => void) {
  requestAnimationFrame(() => setTimeout(then))
}
