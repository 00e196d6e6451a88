import { z } from 'zod';

// Imported before every schema: the page's policy allows no made-up code, and a try of it is a breach on record.
z.config({ jitless: true });
