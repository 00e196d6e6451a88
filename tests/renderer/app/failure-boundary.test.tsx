import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { FailureBoundary } from '../../../renderer/app/failure-boundary.tsx';
import { OutageNotice } from '../../../renderer/app/outage-notice.tsx';
import { VI } from '../../../renderer/i18n/vi.ts';

function Broken(): never {
  throw new Error('cannot be drawn');
}

test('a picture that cannot be drawn leaves the out-of-service screen, and the owner is told', () => {
  const silence = vi.spyOn(console, 'error').mockImplementation(() => {});
  const onFailure = vi.fn();
  render(
    <FailureBoundary instead={<OutageNotice />} onFailure={onFailure}>
      <Broken />
    </FailureBoundary>,
  );
  expect(screen.getByRole('heading', { name: VI['out.title'] })).toBeInTheDocument();
  expect(onFailure).toHaveBeenCalledOnce();
  silence.mockRestore();
});
