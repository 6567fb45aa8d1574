/** Memoizes a function of one object. The dataset never changes, so results never expire. */
export function memoizeByObject<Part extends object, Made>(make: (part: Part) => Made): (part: Part) => Made {
  const known = new WeakMap<Part, Made>()
  return (part) => {
    const before = known.get(part)
    if (before !== undefined) return before
    const made = make(part)
    known.set(part, made)
    return made
  }
}
