/** Parsing, searching, building and serializing the file's XML with the browser's own tools. */

const namespaces = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const

/** A name with its prefix, as in every part of the file: `a:p`. */
type Name = `${keyof typeof namespaces}:${string}`

/** @throws if the text is not well formed */
export function parseXml(text: string): Document {
  const xml = new DOMParser().parseFromString(text, 'application/xml')
  const [fault] = xml.getElementsByTagName('parsererror')
  if (fault) throw new Error(`The file has a part that is not XML: ${fault.textContent}`)
  return xml
}

/** Serializes XML with a declaration, which some browsers include and some leave out. */
export const xmlOf = ({ documentElement }: Document): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${new XMLSerializer().serializeToString(documentElement)}`

/** All elements of this name in document order, as a static list, so that elements can be moved. */
export const all = (within: Document | Element, name: string): Element[] => [
  ...within.getElementsByTagName(name),
]

/** @throws if there is none: the library then writes something other than what is patched here */
export function first(within: Document | Element, name: string): Element {
  const [found] = within.getElementsByTagName(name)
  if (!found) throw new Error(`Nothing in the file is called ${name}.`)
  return found
}

/** Builds an element. Its texts must have passed `safe`: serializers write forbidden characters without complaint. */
export function element(
  name: Name,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly (Element | string)[]
): Element {
  const built = document.createElementNS(namespaces[name.slice(0, 1) as keyof typeof namespaces], name)
  for (const [key, value] of Object.entries(attributes)) built.setAttribute(key, String(value))
  built.append(...children)
  return built
}

/** A deep copy. */
export const copyOf = (original: Element): Element => original.cloneNode(true) as Element
