declare module 'subset-font' {
  /** The font with only the characters of that text. */
  // biome-ignore lint/style/noDefaultExport: that is how the library exports it
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Buffer>
}
