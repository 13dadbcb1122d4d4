/** Makes the site ready to serve, or ends the process with code 1 and one line that says why. */
export async function startSite(): Promise<void> {
  try {
    const { openPayload } = await import('./open-payload')
    await openPayload()
  } catch (error) {
    console.error(`firsthand: ${error instanceof Error ? error.message : error}`)
    process.exit(1)
  }
}
