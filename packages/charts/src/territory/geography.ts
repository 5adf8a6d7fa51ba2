/** Topology in the form of TopoJSON, as far as maps read it. Quantised and delta-coded when it has a `transform`. */
export type Topology = {
  readonly objects: Readonly<Record<string, { readonly geometries: readonly TopologyShape[] }>>
  readonly arcs: readonly (readonly (readonly number[])[])[]
  readonly transform?: { readonly scale: readonly number[]; readonly translate: readonly number[] }
}

/** One shape of a topology. */
export type TopologyShape = {
  readonly type: string
  readonly arcs?: unknown
  readonly id?: string | number
}

/** One tile a territory on a grid. */
export type TileGrid = {
  readonly columns: number
  readonly rows: number
  readonly tiles: readonly Tile[]
}

/** A tile; its names are those of the territory. */
export type Tile = {
  readonly code: string
  readonly col: number
  readonly row: number
  readonly short_fr: string
  readonly name_fr: string
  readonly name_en: string
  readonly name_ar: string
}

/** The shapes and tiles of the territories of a deployment, read from data files. */
export type Geography = {
  readonly tiles: TileGrid
  /** Without it there are tiles but no map. */
  readonly topology?: Topology
  /** Shown wherever the shapes are drawn. */
  readonly attribution?: string
  /** Codes that stand for several territories: `{ MA_SUD: ['MA10', 'MA11', 'MA12'] }`. */
  readonly groups?: Readonly<Record<string, readonly string[]>>
}

/** A territory code as the figures write it: ISO 3166-2 without its hyphen. */
export function areaCode(code: string): string {
  return code.replace('-', '')
}

/** The territories of a tile grid that a code stands for; empty for the whole country and for what is not on the grid. */
export function areasOf(geography: Geography, code: string): readonly string[] {
  const known = new Set(geography.tiles.tiles.map((tile) => areaCode(tile.code)))
  return (geography.groups?.[code] ?? [code]).filter((area) => known.has(area))
}
