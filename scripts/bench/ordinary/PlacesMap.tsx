import L from 'leaflet'
import iconRetinaUrl from 'leaflet/dist/images/marker-icon-2x.png'
import iconUrl from 'leaflet/dist/images/marker-icon.png'
import shadowUrl from 'leaflet/dist/images/marker-shadow.png'
import { GeoJSON, MapContainer, Marker, Popup } from 'react-leaflet'
import { useStates, type Data } from './data.ts'

// The bundler renames the icons, and Leaflet would look for their original names.
Reflect.deleteProperty(L.Icon.Default.prototype, '_getIconUrl')
L.Icon.Default.mergeOptions({ iconUrl, iconRetinaUrl, shadowUrl })

export function PlacesMap({ places }: { places: Data['places'] }) {
  const { data: states } = useStates()
  return (
    <MapContainer className="map" center={[38, -96]} zoom={4} scrollWheelZoom={false}>
      {states && (
        <GeoJSON
          data={states}
          style={{ color: '#9aa3ad', weight: 1, fillColor: '#ededea', fillOpacity: 1 }}
        />
      )}
      {places.map((place) => (
        <Marker key={place.id} position={[place.latitude, place.longitude]} title={place.listedAs.text}>
          <Popup>
            {place.listedAs.text}: {place.agency}
          </Popup>
        </Marker>
      ))}
    </MapContainer>
  )
}
