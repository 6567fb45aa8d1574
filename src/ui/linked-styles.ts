/**
 * The page's first styles are inline. Where a host's policy blocks inline styles, this enables their linked copies,
 * which wait disabled in the head.
 */
export function enableLinkedStyles({ head }: Document): void {
  const isBlocked = [...head.querySelectorAll('style')].some(({ sheet }) => sheet === null)
  if (!isBlocked) return
  for (const link of head.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) link.disabled = false
}
