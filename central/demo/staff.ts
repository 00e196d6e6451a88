import type { NewStaff } from '../office/staff.ts';

/** Invented people; their PINs are public and for the demo alone. */
export const DEMO_STAFF: readonly NewStaff[] = [
  { id: 'cntt', name: 'Đinh Công Vinh', role: 'it', pin: '202690' },
  { id: 'phu-trach', name: 'Bùi Thanh Hương', role: 'supervisor', pin: '202691' },
];
