/** A page can't know when the browser has read it all; a blob that lives this long was read. */
const KEPT_MS = 10 * 60_000;

/** Hands a file to the browser, which puts it where it puts downloads or asks. */
export function offerDownload(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
