/** jsdom's files can't be read by their own methods. */
export async function readText(file: File): Promise<string> {
  return await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () =>
      typeof reader.result === 'string' ? resolve(reader.result) : reject(new Error('no text')),
    );
    reader.addEventListener('error', () => reject(new Error('not read')));
    reader.readAsText(file);
  });
}
