const isFile = () => location.protocol === 'file:'

/** A file beside the page as a full address; its name alone where the page itself is a file and stands by itself. */
export const absoluteUrl = (name: string) => (isFile() ? name : new URL(name, location.href).href)
