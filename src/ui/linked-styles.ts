/**
 * The page brings its first styles with it. A host whose policy allows none within a page blocks them: they then come
 * from their files, whose links wait disabled in the head.
 */
export function enableLinkedStyles({ head }: Document): void {
  const isBlocked = [...head.querySelectorAll('style')].some(({ sheet }) => sheet === null)
  if (!isBlocked) return
  for (const link of head.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) link.disabled = false
}
