import { useLocation } from '@tanstack/react-router'

import './printed-address.css'

/** On paper, where what is printed can be seen again. */
export function PrintedAddress() {
  const { href } = useLocation()
  return (
    <p className="printed-address" dir="ltr">
      {location.origin + href}
    </p>
  )
}
