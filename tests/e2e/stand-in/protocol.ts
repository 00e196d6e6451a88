import { runtime } from './runtime.ts';
import { handlerOf, knowScheme, setHandler, type ProtocolHandler } from './scheme-address.ts';
import { strict } from './strict.ts';

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (schemes: readonly { readonly scheme: string }[]) => {
    if (runtime.ready) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    for (const { scheme } of schemes) knowScheme(scheme);
  },
  handle: (scheme: string, handler: ProtocolHandler) => setHandler(scheme, handler),
  isProtocolHandled: (scheme: string) => handlerOf(`${scheme}://any/`) !== undefined,
});
