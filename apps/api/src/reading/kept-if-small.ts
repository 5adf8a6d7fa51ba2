import type { Library } from '../library.ts'

/** So many things of an answer are kept for the next part of it; what is larger is made again. */
const MOST_KEPT = 20_000

/** An answer that is read part by part: kept under its name for as long as its tag stays the same, unless it is large. */
export async function keptIfSmall<T>(
  { memo }: Library,
  under: { readonly name: string; readonly tag: string },
  answer: { readonly build: () => Promise<T>; readonly size: (built: T) => number },
): Promise<T> {
  let large: T | undefined
  const kept = await memo(under.name, under.tag, async () => {
    const built = await answer.build()
    if (answer.size(built) <= MOST_KEPT) return { built }
    large = built
    return undefined
  })
  return kept?.built ?? large ?? (await answer.build())
}
