import { Pending } from '../../ui/states.tsx'

const GROUPS = ['first', 'second']
const TILES = ['a', 'b', 'c', 'd']

/** Room for what is on its way, of the size it will have, so that nothing moves when it arrives. */
export function HomeWaiting(props: { readonly onRetry: () => void }) {
  return (
    <div className="home-waiting">
      <Pending size="figure" onRetry={props.onRetry} />
      {GROUPS.map((group) => (
        <div key={group} className="tiles" aria-hidden="true">
          {TILES.map((tile) => (
            <div key={tile} className="pending pending-tile" />
          ))}
        </div>
      ))}
    </div>
  )
}
