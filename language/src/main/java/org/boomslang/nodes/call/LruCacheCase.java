package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.functools.PyLruCache;

/**
 * Calls of what {@code functools.lru_cache} wrapped: a known result takes one look-up, an unknown
 * one a call of the function from here, where it can be inlined.
 */
final class LruCacheCase extends CallCase {

  private final TypeGuard guard;
  private final String[] names;
  @Child private DispatchNode dispatch;

  private LruCacheCase(TypeGuard guard, DispatchNode site) {
    this.guard = guard;
    this.names = site.names();
    this.dispatch = site.nested(0);
  }

  /** The case for a wrapper that is called as its class says; null for others. */
  static CallCase create(DispatchNode site, PyLruCache callee) {
    TypeGuard guard = TypeGuard.of(callee);
    return guard.type() == PyLruCache.TYPE && site.mayNest() ? new LruCacheCase(guard, site) : null;
  }

  @Override
  boolean accepts(Object callee) {
    return guard.accepts(callee);
  }

  @Override
  boolean isStale() {
    return guard.isStale();
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    PyLruCache cache = CompilerDirectives.castExact(callee, PyLruCache.class);
    PyLruCache.Lookup lookup = cache.find(arguments, 1, names);
    Object known = lookup.result();
    return known != null
        ? known
        : lookup.keep(dispatch.execute(frame, cache.function(), arguments));
  }
}
