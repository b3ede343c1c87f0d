package org.boomslang.modules.abc;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A set of classes, by identity, that does not keep them alive. Thread-safety: atomic; reading
 * takes no lock.
 */
final class WeakTypeSet {
  /** Equal to another key for the same object; equal to itself alone once the object is gone. */
  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object type, ReferenceQueue<Object> queue) {
      super(type, queue);
      hash = System.identityHashCode(type);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      if (this == other) {
        return true;
      }
      Object type = get();
      return type != null && other instanceof Key key && key.get() == type;
    }
  }

  private final ConcurrentHashMap<Key, Boolean> keys = new ConcurrentHashMap<>(4);
  private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

  @TruffleBoundary
  boolean contains(Object type) {
    return keys.containsKey(new Key(type, null));
  }

  @TruffleBoundary
  void add(Object type) {
    Reference<?> cleared;
    while ((cleared = gone.poll()) != null) {
      keys.remove(cleared);
    }
    keys.putIfAbsent(new Key(type, gone), Boolean.TRUE);
  }

  void clear() {
    keys.clear();
  }

  /** The classes that are alive, in no order. */
  @TruffleBoundary
  List<Object> live() {
    List<Object> types = new ArrayList<>();
    for (Key key : keys.keySet()) {
      Object type = key.get();
      if (type != null) {
        types.add(type);
      }
    }
    return types;
  }
}
