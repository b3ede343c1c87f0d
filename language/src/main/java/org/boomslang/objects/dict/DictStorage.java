package org.boomslang.objects.dict;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.strings.TruffleString;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ConcurrentHashMap;
import org.boomslang.objects.BiasedObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.str.StringHash;
import org.boomslang.runtime.Bias;

/**
 * The table of a dictionary, and what compiled code does with the commonest keys in place, in a
 * form that partial evaluation can look into. That is for dictionaries whose Java class is exactly
 * {@link PyDict}, and leaves what is rare to the general methods there.
 *
 * <p>Thread-safety: atomic, by the rules of {@link PyDict}.
 */
abstract class DictStorage extends BiasedObject {
  private static final VarHandle TABLE;

  static {
    try {
      TABLE = MethodHandles.lookup().findVarHandle(DictStorage.class, "table", HashTable.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  //
  // Lookups of the commonest keys in a form that partial evaluation can look into. They are for
  // dictionaries of exactly this class, and leave what is rare to the general methods.

  /** What the methods for compiled code give when only the general ones can tell. */
  public static final Object UNDECIDED = new Object();

  HashTable table = HashTable.EMPTY;

  /** The cells of the namespace form; null in other forms. Set once, under the monitor. */
  volatile ConcurrentHashMap<String, GlobalCell> cells;

  DictStorage(Shape shape) {
    super(shape);
  }

  final HashTable table() {
    if (CompilerDirectives.inInterpreter()) {
      HashTable current = table;
      VarHandle.acquireFence();
      return current;
    }
    return (HashTable) TABLE.getAcquire(this);
  }

  final void publish(HashTable next) {
    if (CompilerDirectives.inInterpreter()) {
      VarHandle.releaseFence();
      this.table = next;
    } else {
      TABLE.setRelease(this, next);
    }
  }

  public final boolean isNamespace() {
    return cells != null;
  }

  /** The folded hash of a string, given its {@code hashCode}. */
  public static int hashOfStr(TruffleString key, int hashCode) {
    return HashTable.fold(StringHash.of(key, hashCode));
  }

  /** Whether {@link #hashOfLong} knows the hash of an int. */
  public static boolean isPlainLong(long key) {
    return key > -Keys.MODULUS && key < Keys.MODULUS;
  }

  /** The folded hash of an int below the modulus of Python's hashes. */
  public static int hashOfLong(long key) {
    return HashTable.fold(key == -1 ? -2 : key);
  }

  /**
   * The value of a string key, null when absent, or {@link #UNDECIDED}.
   *
   * @param singleThreaded whether the context has one thread, so that nothing need be ordered
   */
  public final Object getInline(
      TruffleString key, int hash, TruffleString.EqualNode equal, boolean singleThreaded) {
    HashTable current = singleThreaded ? table : table();
    return valueInline(current, current.find(key, hash, equal));
  }

  /**
   * The value of the entry whose key is this very object, null when the dictionary is empty, or
   * {@link #UNDECIDED}.
   */
  public final Object getSame(Object key, int hash) {
    HashTable current = table();
    return current.used() == 0 ? null : valueInline(current, current.findSame(key, hash));
  }

  /** As above of a small int key. */
  public final Object getInline(long key, int hash, boolean singleThreaded) {
    HashTable current = singleThreaded ? table : table();
    return valueInline(current, current.find(key, hash));
  }

  private static Object valueInline(HashTable current, int entry) {
    if (entry < 0) {
      return entry == HashTable.ABSENT ? null : UNDECIDED;
    }
    Object value = current.value(entry);
    return value == null || value instanceof GlobalCell ? UNDECIDED : value;
  }

  /**
   * Sets the value of a string key without the lock, in a context with one thread; false when the
   * general method has to.
   */
  public final boolean putUnlocked(
      TruffleString key,
      int hash,
      TruffleString.EqualNode equal,
      Object value,
      Assumption singleThreaded) {
    if (cells != null) {
      return false;
    }
    HashTable current = table;
    int insertions = current.insertions();
    int entry = current.find(key, hash, equal);
    return isUntouched(current, insertions, entry, singleThreaded)
        && putUnlocked(current, entry, key, hash, value);
  }

  /**
   * Sets the value of a small int key without the lock, in a context with one thread; false when
   * the general method has to.
   *
   * @param key the int as an object
   */
  public final boolean putUnlocked(Long key, int hash, Object value, Assumption singleThreaded) {
    if (cells != null) {
      return false;
    }
    HashTable current = table;
    int insertions = current.insertions();
    int entry = current.find((long) key, hash);
    return isUntouched(current, insertions, entry, singleThreaded)
        && putUnlocked(current, entry, key, hash, value);
  }

  /**
   * As {@link #putUnlocked(TruffleString, int, TruffleString.EqualNode, Object, Assumption)} by the
   * dictionary's owner; false when the general method has to.
   */
  public final boolean putOwned(
      TruffleString key, int hash, TruffleString.EqualNode equal, Object value) {
    HashTable current = table();
    int insertions = current.insertions();
    return putOwned(current, insertions, current.find(key, hash, equal), key, hash, value);
  }

  /**
   * As {@link #putUnlocked(Long, int, Object, Assumption)} by the dictionary's owner; false when
   * the general method has to.
   */
  public final boolean putOwned(Long key, int hash, Object value) {
    HashTable current = table();
    int insertions = current.insertions();
    return putOwned(current, insertions, current.find((long) key, hash), key, hash, value);
  }

  private boolean putOwned(
      HashTable current, int insertions, int entry, Object key, int hash, Object value) {
    if (cells != null) {
      return false;
    }
    Bias bias = begin();
    if (bias == null) {
      return false;
    }
    try {
      return isUntouched(current, insertions, entry)
          && putUnlocked(current, entry, key, hash, value);
    } finally {
      bias.end();
    }
  }

  /**
   * Whether what a search found still holds. The search is a loop, and compiled loops are
   * safepoints: a second thread may have come, or a signal handler may have changed this very
   * dictionary. From here to the last store there is none.
   */
  private boolean isUntouched(
      HashTable current, int insertions, int entry, Assumption singleThreaded) {
    return singleThreaded.isValid() && isUntouched(current, insertions, entry);
  }

  private boolean isUntouched(HashTable current, int insertions, int entry) {
    return table == current
        && (entry >= 0 ? current.isLive(entry) : current.insertions() == insertions);
  }

  private static boolean putUnlocked(
      HashTable current, int entry, Object key, int hash, Object value) {
    if (entry >= 0) {
      current.setValue(entry, value);
      return true;
    }
    if (entry == HashTable.ABSENT && !current.isFull()) {
      current.appendAtOnce(key, hash, value);
      return true;
    }
    return false;
  }
}
