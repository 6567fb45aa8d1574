import type { ComponentProps } from 'react'
import { Footer } from '../../../src/features/footer/Footer.tsx'
import { fullDate } from '../../../src/model/format.ts'
import { dataset, longName } from '../rows.ts'
import type { State, States } from '../state.ts'

const { release, version, checkedOn } = dataset

const drawn = (change: Partial<ComponentProps<typeof Footer>> = {}): State => ({
  draw: () => (
    <Footer
      title={release.title}
      publisher={release.publisher}
      published={fullDate(release.published)}
      address={release.address}
      capture={release.capture}
      datasetVersion={version}
      checkedOn={fullDate(checkedOn)}
      appVersion="0.1.0"
      oneFile="dashboard.html"
      {...change}
    />
  ),
})

export const states: States = {
  hosted: drawn(),
  'in-the-one-file': drawn({ oneFile: null }),
  'very-long': drawn({ title: longName, publisher: longName }),
}
