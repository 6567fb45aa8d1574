import * as fc from 'fast-check'
import { bundled } from '../../src/dataset/load.ts'
import { textsIn } from './models.ts'

type Path = (string | number)[]
/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** The paths of all leaves, lists and records in the data, except the root. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, child]) =>
          pathsIn(child, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : []
  return path.length === 0 ? inner : [path, ...inner]
}

/** The value at a path. */
export const at = (value: unknown, path: Path): unknown =>
  path.reduce((inner: unknown, key) => (inner as Record<string | number, unknown> | undefined)?.[key], value)

/** All paths in the data of `data/`. */
export const paths = pathsIn(bundled)
const texts = [...new Set(textsIn(bundled).filter((text) => text.length < 200))]

/** Values that a hasty edit may leave in a file: another text of the same data, a broken one, or any JSON. */
export const anyValue: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...texts),
  fc.constantFrom(
    '',
    '{',
    '}',
    '{}',
    '{nothing}',
    '{share sc-removed}',
    '{days attendance}',
    '{count}',
    '{term x y}',
  ),
  fc.constantFrom('2011-02-31', '0000-00-00', '2011-13-01', '9999-12-31', '__proto__', 'constructor'),
  fc.constantFrom(0, -0, -1, 0.5, 1e308, 5e-324, 2 ** 53),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
)

export type Change = { how: string; path: Path; value: Json }

/** A random change at a random path. */
export const anyChange: fc.Arbitrary<Change> = fc.record({
  how: fc.constantFrom('replace', 'replace', 'edit', 'delete', 'double', 'swap', 'wrap'),
  path: fc.constantFrom(...paths),
  value: anyValue,
})

/** Applies a change to a copy of the data; in a list, it deletes, duplicates or reverses items. */
export function apply(copy: unknown, { how, path, value }: Change) {
  const key = path.at(-1)!
  const holder = at(copy, path.slice(0, -1)) as Record<string | number, unknown>
  const old = holder[key]
  switch (how) {
    case 'edit':
      // One character or one unit: an error that is easy to overlook.
      holder[key] =
        typeof old === 'string' ? `${old.slice(0, -1)}7` : typeof old === 'number' ? old + 1 : [old]
      return
    case 'delete':
      if (Array.isArray(holder)) holder.splice(Number(key), 1)
      else delete holder[key]
      return
    case 'double':
      if (Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(old))
      else holder[`${key}2`] = old
      return
    case 'swap':
      if (Array.isArray(holder)) holder.reverse()
      else holder[key] = value
      return
    case 'wrap':
      holder[key] = { [key]: old }
      return
    default:
      holder[key] = value
  }
}
