/** Link props to the full page next to the embed, opened in a new window rather than inside the frame. */
export const pageLink = (href: string) => ({ href: `./${href}`, target: '_blank', rel: 'noopener' }) as const
