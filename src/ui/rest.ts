/**
 * Lets the browser pass over the parts of the page that lie far out of sight, which it otherwise walks and paints for
 * each new picture. Only once all has been laid out: each part then keeps the height that it has, and nothing moves.
 * A window of another size needs other heights, so that all is laid out again.
 */
export function restOutOfSight(page: Document) {
  const { dataset } = page.documentElement
  const wait = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout
  const rest = () => {
    dataset.rested = ''
  }
  addEventListener('resize', () => {
    if (dataset.rested === undefined) return
    delete dataset.rested
    wait(rest)
  })
  if (page.readyState === 'complete') wait(rest)
  else addEventListener('load', () => wait(rest), { once: true })
}
