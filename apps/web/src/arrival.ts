/** The address by which the reader came, as it was written, before the pages put it in order. */
const arrival = { path: location.pathname, search: location.search }

/** The search by which the reader came to this page; empty on a page reached from here. Only such an address can be wrong. */
export function arrivedBy(): string {
  return arrival.path.slice(3) === location.pathname.slice(3) ? arrival.search : ''
}
