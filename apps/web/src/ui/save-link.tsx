import { type ReactNode, useEffect, useState } from 'react'

/** A text made in the browser, to be kept as a file. */
export function SaveLink(props: {
  readonly name: string
  readonly text: string
  readonly mediaType: string
  readonly children: ReactNode
}) {
  const { text, mediaType } = props
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [text, mediaType])
  return (
    <a href={address} download={props.name}>
      {props.children}
    </a>
  )
}
