/** Keeps one answer per name for as long as its tag stays the same. A new tag replaces the old answer, so it never grows past its names. */
export type Memo = <T>(name: string, tag: string, build: () => Promise<T>) => Promise<T>

/** A memo of its own. An answer that failed is not kept. */
export function createMemo(): Memo {
  const kept = new Map<string, { readonly tag: string; readonly answer: Promise<unknown> }>()
  return <T>(name: string, tag: string, build: () => Promise<T>): Promise<T> => {
    const held = kept.get(name)
    if (held?.tag === tag) return held.answer as Promise<T>
    const answer = build()
    kept.set(name, { tag, answer })
    answer.catch(() => {
      if (kept.get(name)?.answer === answer) kept.delete(name)
    })
    return answer
  }
}
