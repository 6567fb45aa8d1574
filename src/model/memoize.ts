/** Makes what belongs to a part of the dataset the first time it is asked for, and keeps it: the dataset never changes. */
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
