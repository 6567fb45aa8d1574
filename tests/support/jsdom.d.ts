/** The small part of jsdom that the tests use; it ships no types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string)
    readonly window: Pick<typeof globalThis, 'DOMParser' | 'document'>
  }
}
