/** The full page behind an embed: beside it, and in a window of its own, not inside the other page. */
export const pageLink = (href: string) => ({ href: `./${href}`, target: '_blank', rel: 'noopener' }) as const
