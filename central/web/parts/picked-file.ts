/**
 * A chosen file as it is now, or null where it can't be read any more: what is shown of it and what is sent later are
 * the same bytes, whoever saves over it meanwhile.
 */
export async function pickedFile(file: File): Promise<File | null> {
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes && new File([bytes], file.name, { type: file.type });
}
