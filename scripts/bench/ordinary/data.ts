import { useQuery } from '@tanstack/react-query'
import type { FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Dataset, Figure } from '../../../src/dataset/schema.ts'

/** The data that the page fetches: what it shows of our dataset. */
export type Data = Pick<Dataset, 'figures' | 'programs' | 'places' | 'cards' | 'charts'> & { status: string }

export type { Figure }

async function fetched<Content>(name: string): Promise<Content> {
  const response = await fetch(name)
  if (!response.ok) throw new Error(`${name}: ${response.status}`)
  return (await response.json()) as Content
}

export const useData = () => useQuery({ queryKey: ['data'], queryFn: () => fetched<Data>('data.json') })

export const useStates = () =>
  useQuery({
    queryKey: ['states'],
    queryFn: async (): Promise<FeatureCollection> => {
      const atlas = await fetched<Topology<{ states: GeometryCollection }>>('states.json')
      return feature(atlas, atlas.objects.states)
    },
  })

/** A number as the release prints it, with its qualifier. */
export const printed = ({ qualifier, valueText }: Figure) =>
  qualifier === null ? valueText : `${qualifier} ${valueText}`
