package org.boomslang.objects.functools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.concurrent.atomic.LongAdder;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Types;
import org.boomslang.objects.descriptor.Descriptor;
import org.boomslang.objects.descriptor.Descriptors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyMethod;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * What {@code functools.lru_cache} puts around a function: results by arguments, the least recently
 * used of which go when there are too many.
 *
 * <p>Results lie in a {@link PyDict}, which compares keys in Python code without a lock; the order
 * of use is a linked list whose lock is held for a few stores only. Two threads that miss the same
 * key at once may both call the function; one result is kept, as in CPython.
 *
 * <p>Thread-safety: atomic. {@code cache_clear} puts a fresh {@link Table} in place of the old one;
 * calls under way finish with the one they began with.
 */
public final class PyLruCache extends PyObject implements Descriptor {
  public static final PyType TYPE =
      PyType.builtin(
          "functools._lru_cache_wrapper",
          BuiltinTypes.OBJECT,
          Layout.of("_lru_cache_wrapper", Layout.OBJECT, null),
          TypeFlags.WITH_DICT,
          LruCacheMethodsTable::new);

  /** No limit. */
  static final long UNBOUNDED = -1;

  /** Stands before the keywords in a key. */
  private static final PyInstance KEYWORDS = new PyInstance(BuiltinTypes.OBJECT.instanceShape());

  final Object function;
  final long limit;
  final boolean typed;
  final Object infoType;
  private volatile Table table;

  PyLruCache(Shape shape, Object function, long limit, boolean typed, Object infoType) {
    super(shape);
    this.function = function;
    this.limit = limit;
    this.typed = typed;
    this.infoType = infoType;
    this.table = new Table(limit);
  }

  /** The wrapped function. */
  public Object function() {
    return function;
  }

  Object info() {
    Table current = table;
    Object bound = limit == UNBOUNDED ? PyNone.NONE : (Object) limit;
    return Calls.call(infoType, current.hits.sum(), current.misses.sum(), bound, current.size());
  }

  void clear() {
    table = new Table(limit);
  }

  // ------------------------------------------------------------------ keys

  private Object key(Object[] args, int from, String[] names) {
    int count = args.length - from;
    int positional = count - names.length;
    if (!typed && count == 1 && names.length == 0) {
      Object only = args[from];
      if (only instanceof TruffleString || only instanceof Long) {
        return only;
      }
    }
    int length = count + (names.length == 0 ? 0 : 1 + names.length) + (typed ? count : 0);
    Object[] key = new Object[length];
    System.arraycopy(args, from, key, 0, positional);
    int at = positional;
    if (names.length > 0) {
      key[at++] = KEYWORDS;
      for (int i = 0; i < names.length; i++) {
        key[at++] = org.boomslang.objects.str.PyStr.constant(names[i]);
        key[at++] = args[from + positional + i];
      }
    }
    if (typed) {
      for (int i = 0; i < count; i++) {
        key[at++] = Types.of(args[from + i]);
      }
    }
    return PyTuple.of(key);
  }

  /** A call on its way through the cache. Immutable. */
  public static final class Lookup {
    private final Table table;
    private final Object key;
    private final int hash;
    private final Object result;

    private Lookup(Table table, Object key, int hash, Object result) {
      this.table = table;
      this.key = key;
      this.hash = hash;
      this.result = result;
    }

    /** The result of an earlier call; null when the function has to be called. */
    public Object result() {
      return result;
    }

    /** Keeps what the function gave. */
    public Object keep(Object made) {
      table.store(key, hash, made);
      return made;
    }
  }

  /**
   * Looks a call up; TypeError for arguments without a hash.
   *
   * @param args from {@code from} on: positional arguments, then the values of keywords
   */
  @TruffleBoundary
  public Lookup find(Object[] args, int from, String[] names) {
    Table current = table;
    if (limit == 0) {
      current.find(null, 0);
      return new Lookup(current, null, 0, null);
    }
    Object key = key(args, from, names);
    int hash = PyDict.plainHash(key);
    return new Lookup(current, key, hash, current.find(key, hash));
  }

  // ------------------------------------------------------------------ results

  /** A result with its place in the order of use. Guarded by the table's monitor. */
  private static final class Link {
    final Object key;
    final int hash;
    final Object result;
    Link older;
    Link newer;

    Link(Object key, int hash, Object result) {
      this.key = key;
      this.hash = hash;
      this.result = result;
    }
  }

  /** The results between two calls of {@code cache_clear}. Thread-safety: atomic. */
  private static final class Table {
    private final PyDict results = new PyDict();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final long limit;

    /** Its neighbours are the most and the least recently used link. */
    private final Link root = new Link(null, 0, null);

    private long size;

    Table(long limit) {
      this.limit = limit;
      root.older = root;
      root.newer = root;
    }

    /** The result of an earlier call, or null; counts a hit or a miss. */
    private Object find(Object key, int hash) {
      Object found = limit == 0 ? null : results.get(key, hash);
      if (found == null) {
        misses.increment();
        return null;
      }
      hits.increment();
      if (limit == UNBOUNDED) {
        return found;
      }
      Link link = (Link) found;
      use(link);
      return link.result;
    }

    private synchronized void use(Link link) {
      // A link that is on its way in or out has no place in the order.
      if (link.newer == null || root.older == link) {
        return;
      }
      link.older.newer = link.newer;
      link.newer.older = link.older;
      place(link);
    }

    private void place(Link link) {
      link.older = root.older;
      link.newer = root;
      root.older.newer = link;
      root.older = link;
    }

    /** Keeps the result of a call that missed. */
    @TruffleBoundary
    private void store(Object key, int hash, Object result) {
      if (limit == 0) {
        return;
      }
      if (limit == UNBOUNDED) {
        results.put(key, hash, result);
        return;
      }
      Link link = new Link(key, hash, result);
      if (results.setDefault(key, hash, link) != link) {
        return;
      }
      Link victim = null;
      synchronized (this) {
        if (size >= limit) {
          victim = root.newer;
          root.newer = victim.newer;
          victim.newer.older = root;
          victim.older = null;
          victim.newer = null;
        } else {
          size++;
        }
        place(link);
      }
      if (victim != null) {
        results.removeIfValue(victim.key, victim.hash, victim);
      }
    }

    synchronized long size() {
      return limit == UNBOUNDED || limit == 0 ? results.size() : size;
    }
  }

  @Override
  public Object bind(Object instance, PyType owner) {
    Object get = Descriptors.override(this, TYPE, "__get__");
    if (get != null) {
      return Descriptors.callGet(get, this, instance, owner);
    }
    return instance == null ? this : new PyMethod(this, instance);
  }
}
