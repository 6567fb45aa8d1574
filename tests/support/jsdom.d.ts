/** The little that our tests use of jsdom, which ships no types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string)
    readonly window: Pick<typeof globalThis, 'DOMParser' | 'document'>
  }
}
