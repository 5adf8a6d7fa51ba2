/** What is read does not have the form that was written: bytes were lost, added or changed. */
export class DamagedBytes extends Error {}

const GROUP = 128

/** Writes whole numbers, doubles and texts one after the other. */
export class ByteWriter {
  #bytes = new Uint8Array(256)
  #length = 0

  get length(): number {
    return this.#length
  }

  byte(value: number): void {
    this.#need(1)
    this.#bytes[this.#length] = value
    this.#length += 1
  }

  /** A whole number from 0 to 2^53 - 1, seven bits a byte, lowest first. No bit operators: they stop at 32 bits. */
  whole(value: number): void {
    let rest = value
    while (rest >= GROUP) {
      this.byte((rest % GROUP) + GROUP)
      rest = Math.floor(rest / GROUP)
    }
    this.byte(rest)
  }

  /** A whole number of either sign, small ones short: 0, -1, 1, -2 become 0, 1, 2, 3. */
  signed(value: number): void {
    this.whole(value < 0 ? -2 * value - 1 : 2 * value)
  }

  double(value: number): void {
    this.#need(8)
    new DataView(this.#bytes.buffer).setFloat64(this.#length, value, true)
    this.#length += 8
  }

  text(value: string): void {
    this.bytes(new TextEncoder().encode(value))
  }

  /** Bytes with their number before them. */
  bytes(value: Uint8Array): void {
    this.whole(value.length)
    this.append(value)
  }

  append(value: Uint8Array): void {
    this.#need(value.length)
    this.#bytes.set(value, this.#length)
    this.#length += value.length
  }

  /** A copy of what was written. */
  written(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }

  #need(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more))
    grown.set(this.#bytes)
    this.#bytes = grown
  }
}

/** Bytes that `whole` takes for a number. */
export function wholeLength(value: number): number {
  let length = 1
  for (let rest = value; rest >= GROUP; rest = Math.floor(rest / GROUP)) length += 1
  return length
}

/** Whether `signed` can hold a number: whole, and not past 2^53 once doubled. */
export function fitsSigned(value: number): boolean {
  return Number.isSafeInteger(value) && Number.isSafeInteger(2 * Math.abs(value))
}

/** Reads what `ByteWriter` wrote, in the same order. Throws `DamagedBytes` and never reads past the end. */
export class ByteReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #offset = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get offset(): number {
    return this.#offset
  }

  get left(): number {
    return this.#bytes.length - this.#offset
  }

  byte(): number {
    const value = this.#bytes[this.#offset]
    if (value === undefined) throw new DamagedBytes('it ends too early')
    this.#offset += 1
    return value
  }

  whole(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = this.byte()
      value += (byte % GROUP) * scale
      if (!Number.isSafeInteger(value)) throw new DamagedBytes('a number in it is too large')
      if (byte < GROUP) return value
      scale *= GROUP
    }
  }

  signed(): number {
    const value = this.whole()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }

  double(): number {
    if (this.left < 8) throw new DamagedBytes('it ends too early')
    const value = this.#view.getFloat64(this.#offset, true)
    this.#offset += 8
    return value
  }

  text(): string {
    return new TextDecoder().decode(this.take(this.whole()))
  }

  take(length: number): Uint8Array {
    if (this.left < length) throw new DamagedBytes('it ends too early')
    const taken = this.#bytes.subarray(this.#offset, this.#offset + length)
    this.#offset += length
    return taken
  }
}
