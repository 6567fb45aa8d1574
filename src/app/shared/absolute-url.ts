const isFile = () => location.protocol === 'file:'

/** The absolute URL of a file next to the page; just its name where the page itself was opened from disk. */
export const absoluteUrl = (name: string) => (isFile() ? name : new URL(name, location.href).href)
