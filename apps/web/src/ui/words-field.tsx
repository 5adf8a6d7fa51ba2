import { useEffect, useState } from 'react'
import { MOST_LETTERS } from '../search-params.ts'

const DELAY = 200

/** A field whose words narrow a list as they are typed; the address follows after a moment, and the field follows the address. */
export function WordsField(props: {
  readonly label: string
  readonly words: string
  readonly onChange: (words: string) => void
}) {
  const { label, words: asked, onChange } = props
  const [typed, setTyped] = useState({ words: asked, asked })
  const words = typed.asked === asked || typed.words.trim() === asked ? typed.words : asked
  useEffect(() => {
    if (words.trim() === asked) return
    const timer = setTimeout(() => onChange(words.trim()), DELAY)
    return () => clearTimeout(timer)
  }, [words, asked, onChange])
  return (
    <label className="field field-wide">
      <span>{label}</span>
      <input
        type="search"
        value={words}
        autoComplete="off"
        maxLength={MOST_LETTERS}
        onChange={(event) => setTyped({ words: event.currentTarget.value, asked })}
      />
    </label>
  )
}
