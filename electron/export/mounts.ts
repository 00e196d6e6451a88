/** Where desktops and systemd put what is plugged in. */
const MEDIA_FOLDERS = ['/media/', '/run/media/'];

/**
 * The mount points of plugged-in drives in a Linux `mountinfo` (proc(5)): the fifth field, with `\040` for a space and
 * its like.
 */
export function mountedMedia(mountinfo: string): readonly string[] {
  return mountinfo
    .split('\n')
    .map((line) => unescape(line.split(' ')[4] ?? ''))
    .filter((path) => MEDIA_FOLDERS.some((folder) => path.startsWith(folder)));
}

function unescape(field: string): string {
  return field.replaceAll(/\\([0-7]{3})/g, (_, octal: string) =>
    String.fromCodePoint(Number.parseInt(octal, 8)),
  );
}
