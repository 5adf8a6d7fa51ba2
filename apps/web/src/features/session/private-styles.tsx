import { type ReactNode, Suspense, use } from 'react'
import address from '../../styles/private.css?url'
import { Pending } from '../../ui/states.tsx'

let loading: Promise<void> | undefined

/** After the styles of every page, so that they can build on them; a page without them can still be used. */
function load(): Promise<void> {
  loading ??= new Promise((done) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = address
    link.onload = () => done()
    link.onerror = () => done()
    document.head.append(link)
  })
  return loading
}

/** What is for people with an account, once its styles are there: readers never load them. */
export function WithPrivateStyles(props: {
  readonly children: ReactNode
  /** What stands there until then; room for a page unless said otherwise. */
  readonly until?: ReactNode
}) {
  return (
    <Suspense fallback={props.until === undefined ? <Pending size="page" /> : props.until}>
      <Styled>{props.children}</Styled>
    </Suspense>
  )
}

function Styled(props: { readonly children: ReactNode }) {
  use(load())
  return props.children
}
