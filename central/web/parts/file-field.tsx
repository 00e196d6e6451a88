import type { ReactNode } from 'react';
import { Field } from './field.tsx';

interface FileFieldProps {
  readonly label: string;
  /** As the `accept` of an input. */
  readonly accept: string;
  readonly onChoose: (file: File) => void;
}

/** A file to read; a corrected one may be chosen again under its name. */
export function FileField({ label, accept, onChoose }: FileFieldProps): ReactNode {
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          type="file"
          accept={accept}
          // Browsers keep silent about the same name a second time.
          onClick={(event) => {
            event.currentTarget.value = '';
          }}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onChoose(file);
          }}
        />
      )}
    </Field>
  );
}
