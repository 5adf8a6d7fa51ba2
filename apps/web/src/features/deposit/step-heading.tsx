import { type ReactNode, useEffect, useRef } from 'react'

let shown: string | undefined

/** The heading of a step; it takes the focus when one comes to it from another step. */
export function StepHeading(props: { readonly step: string; readonly children: ReactNode }) {
  const { step } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (shown !== undefined && shown !== step) heading.current?.focus()
    shown = step
  }, [step])
  return (
    <h2 ref={heading} tabIndex={-1} className="step-heading">
      {props.children}
    </h2>
  )
}
