/** A figure's accessible name and its description (the text summary). */
export type FigureText = { readonly title: string; readonly description: string }
