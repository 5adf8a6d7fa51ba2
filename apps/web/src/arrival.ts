/** The address by which the reader came, as it was written, before the pages put it in order. */
export const arrival = { path: location.pathname, search: location.search }
