/** What somebody wrote, in whatever language they wrote it. */
export function Said(props: { readonly children: string }) {
  return (
    <span lang="" dir="auto" className="said">
      {props.children}
    </span>
  )
}
