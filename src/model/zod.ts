import { z } from 'zod';

// It would try `eval` to see whether it may write code, and the site's policy would report that. Settled before any
// schema is made, which is why every schema takes `z` from here.
z.config({ jitless: true });

export { z };
