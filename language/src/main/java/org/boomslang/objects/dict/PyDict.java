package org.boomslang.objects.dict;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Identity;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Snapshot;
import org.boomslang.objects.Types;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * A {@code dict} or an instance of a subclass. There are three forms:
 *
 * <ul>
 *   <li>the plain one, a {@link HashTable} of keys and values;
 *   <li>the namespace form of module globals: the table's values for string keys are {@link
 *       GlobalCell}s, one per name for ever, which compiled code keeps. A name that is unbound
 *       keeps its entry, with an empty cell;
 *   <li>the object form, {@link InstanceDict}: the {@code __dict__} of an object, whose attributes
 *       stay where its shape puts them.
 * </ul>
 *
 * <p>Thread-safety: atomic. Writers own the dictionary or hold its monitor; readers take one
 * reference to the table and no lock. No Python code runs under the monitor: where {@code __eq__}
 * has to be called, the key is looked up before, and the lookup is repeated if the table changed
 * meanwhile.
 */
public class PyDict extends DictStorage implements Snapshot {
  /** Counts bindings and unbindings of names in the namespace form. */
  private volatile int nameChanges;

  public PyDict() {
    super(BuiltinTypes.DICT.instanceShape());
  }

  /** A dictionary over a table that is given away. */
  PyDict(HashTable table) {
    this();
    this.table = table;
  }

  /** An empty dictionary of a subclass. */
  public PyDict(Shape shape) {
    super(shape);
  }

  /** An empty dictionary with room for that many entries. */
  public static PyDict withRoom(int entries) {
    PyDict dict = new PyDict();
    if (entries > 0) {
      dict.table = HashTable.withRoom(entries);
    }
    return dict;
  }

  /** An empty dictionary in the namespace form. */
  @TruffleBoundary
  public static PyDict namespace() {
    PyDict dict = new PyDict();
    dict.cells = new ConcurrentHashMap<>();
    return dict;
  }

  /**
   * A dictionary over the attributes of an object; {@code Attributes.dict} keeps one per object.
   */
  @TruffleBoundary
  public static PyDict ofObject(PyObject object) {
    return new InstanceDict(object);
  }

  // ------------------------------------------------------------------ namespace form

  /** Whether this is the object form. */
  public boolean isInstanceDict() {
    return false;
  }

  /** Whether this is the object form over the given object. */
  public boolean isViewOf(PyObject object) {
    return false;
  }

  /**
   * Makes the object form keep its entries itself, because its object gets another {@code
   * __dict__}.
   */
  public void detach() {
    throw CompilerDirectives.shouldNotReachHere("no instance dict");
  }

  /** Turns a plain dictionary into the namespace form, once; its contents and order stay. */
  @TruffleBoundary
  public PyDict asNamespace() {
    if (cells != null) {
      return this;
    }
    prepareLock();
    synchronized (this) {
      if (cells == null) {
        ConcurrentHashMap<String, GlobalCell> map = new ConcurrentHashMap<>();
        HashTable copy = table.copy();
        for (int entry = copy.start(); entry < copy.end(); entry++) {
          if (copy.key(entry) instanceof TruffleString key) {
            String name = PyStr.intern(key);
            GlobalCell cell = new GlobalCell(this, name);
            cell.store(copy.value(entry));
            copy.setValue(entry, cell);
            map.put(name, cell);
          }
        }
        publish(copy);
        cells = map;
      }
    }
    return this;
  }

  /** The cell of a name, made on demand; for the namespace form. */
  @TruffleBoundary
  public final GlobalCell cell(String name) {
    return asNamespace().cells.computeIfAbsent(name.intern(), n -> new GlobalCell(this, n));
  }

  static Object unwrap(Object value) {
    return value instanceof GlobalCell cell ? cell.value() : value;
  }

  // ------------------------------------------------------------------ reading

  /** The value of a key, or null. */
  @TruffleBoundary
  public Object get(Object key) {
    return get(key, hash(key));
  }

  @TruffleBoundary
  public final Object get(Object key, int hash) {
    HashTable current = table();
    int entry = current.find(key, hash);
    if (entry == HashTable.UNDECIDED) {
      do {
        current = table();
        entry = search(current, key, hash);
      } while (entry == RESTART);
    }
    if (entry < 0) {
      return null;
    }
    Object value = current.value(entry);
    return value != null ? unwrap(value) : getMoved(key, hash);
  }

  /** The key object that is equal to a string, or null. */
  @TruffleBoundary
  public final Object keyOf(TruffleString key) {
    HashTable current = table();
    int entry = current.find(key, hash(key));
    return entry < 0 ? null : current.key(entry);
  }

  /** Looks up a key whose entry was deleted under the reader's eyes: it may stand elsewhere now. */
  private Object getMoved(Object key, int hash) {
    return update(key, hash, (current, entry) -> entry < 0 ? null : unwrap(current.value(entry)));
  }

  /** The value of a string key, or null. */
  @TruffleBoundary
  public Object getStr(TruffleString key) {
    return get(key, HashTable.fold(PyStr.hash(key)));
  }

  /** The value of a name, or null. */
  @TruffleBoundary
  public Object getStr(String name) {
    ConcurrentHashMap<String, GlobalCell> map = cells;
    if (map != null) {
      GlobalCell cell = map.get(name);
      if (cell != null) {
        return cell.value();
      }
    }
    return getStr(PyStr.of(name));
  }

  public final boolean contains(Object key) {
    return get(key) != null;
  }

  /** The number of keys. */
  public int size() {
    return cells == null ? table().used() : boundNames();
  }

  @TruffleBoundary
  private int boundNames() {
    HashTable current = table();
    int count = 0;
    for (int entry = current.start(); entry < current.end(); entry++) {
      if (unwrap(current.value(entry)) != null) {
        count++;
      }
    }
    return count;
  }

  public final int length() {
    return size();
  }

  public final boolean isEmpty() {
    return size() == 0;
  }

  /**
   * Copies the values to {@code target} from index {@code at} on, if the keys are these strings in
   * this order; whether they were.
   */
  @TruffleBoundary
  public final boolean copyValues(TruffleString[] keys, Object[] target, int at) {
    if (cells != null || isInstanceDict()) {
      return false;
    }
    prepareLock();
    synchronized (this) {
      HashTable current = table;
      if (current.used() != keys.length) {
        return false;
      }
      int n = 0;
      for (int entry = current.start(); entry < current.end(); entry++) {
        Object value = current.value(entry);
        if (value != null) {
          Object key = current.key(entry);
          if (key != keys[n] && !(key instanceof TruffleString s && PyStr.equal(s, keys[n]))) {
            return false;
          }
          target[at + n++] = value;
        }
      }
      return n == keys.length;
    }
  }

  /** Keys and values in turn, as they are at one moment. */
  @TruffleBoundary
  public Object[] entries() {
    prepareLock();
    synchronized (this) {
      HashTable current = table;
      Object[] result = new Object[2 * current.used()];
      int n = 0;
      for (int entry = current.start(); entry < current.end(); entry++) {
        Object value = unwrap(current.value(entry));
        if (value != null) {
          result[n++] = current.key(entry);
          result[n++] = value;
        }
      }
      return n == result.length ? result : Arrays.copyOf(result, n);
    }
  }

  /** A part of every entry, in order, as they are at one moment. */
  @TruffleBoundary
  final Object[] parts(Part part) {
    Object[] entries = entries();
    Object[] parts = new Object[entries.length / 2];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = part.of(entries[2 * i], entries[2 * i + 1]);
    }
    return parts;
  }

  @Override
  @TruffleBoundary
  public Object[] elementsNow() {
    return Snapshot.iteratesAsBuiltin(type()) ? parts(Part.KEY) : null;
  }

  // ------------------------------------------------------------------ lookup with Python code

  static final int RESTART = -3;

  /**
   * The hash of a key for {@link #get(Object, int)} and its kin, with the error of its own type.
   */
  @TruffleBoundary
  public static int plainHash(Object key) {
    return HashTable.fold(Keys.hash(key));
  }

  /** The folded hash of a key; TypeError when it has none. */
  @TruffleBoundary
  public static int hash(Object key) {
    try {
      return HashTable.fold(Keys.hash(key));
    } catch (PyException e) {
      throw unhashable(key, e);
    }
  }

  private static PyException unhashable(Object key, PyException e) {
    if (e.value().type() != ExceptionTypes.TYPE_ERROR) {
      return e;
    }
    return PyErrors.typeError(
        "cannot use '%s' as a dict key (%s)", Types.of(key).fullName(), Conversions.str(e.value()));
  }

  /**
   * Finds a key calling {@code __eq__} where needed: an entry, ABSENT, or RESTART when the table
   * changed meanwhile.
   */
  private int search(HashTable current, Object key, int hash) {
    HashTable.Probe probe = current.new Probe(hash);
    for (int entry = probe.next(); entry >= 0; entry = probe.next()) {
      Object present = current.key(entry);
      if (present == key) {
        return entry;
      }
      if (present == HashTable.DELETED) {
        // Deleted since the probe came by; the key may stand elsewhere now.
        return RESTART;
      }
      boolean equal = Comparisons.equal(present, key);
      if (table() != current || current.key(entry) != present) {
        return RESTART;
      }
      if (equal) {
        return entry;
      }
    }
    return HashTable.ABSENT;
  }

  /** What to do, under the monitor, with the place of a key. */
  private interface Action {
    Object apply(HashTable current, int entry);
  }

  /** Looks a key up and acts on its place in one step as seen by other threads. */
  private Object update(Object key, int hash, Action action) {
    prepareLock();
    synchronized (this) {
      HashTable current = table;
      int entry = current.find(key, hash);
      if (entry != HashTable.UNDECIDED) {
        return action.apply(current, entry);
      }
    }
    while (true) {
      HashTable current = table();
      int insertions = current.insertions();
      int entry = search(current, key, hash);
      if (entry == RESTART) {
        continue;
      }
      prepareLock();
      synchronized (this) {
        if (table == current
            && (entry >= 0 ? current.isLive(entry) : current.insertions() == insertions)) {
          return action.apply(current, entry);
        }
      }
    }
  }

  // ------------------------------------------------------------------ writing

  @TruffleBoundary
  public void put(Object key, Object value) {
    put(key, hash(key), value);
  }

  @TruffleBoundary
  public final void put(Object key, int hash, Object value) {
    prepareLock();
    synchronized (this) {
      HashTable current = table;
      int entry = current.find(key, hash);
      if (entry != HashTable.UNDECIDED) {
        store(current, entry, key, hash, value);
        return;
      }
    }
    update(
        key,
        hash,
        (current, entry) -> {
          store(current, entry, key, hash, value);
          return null;
        });
  }

  @TruffleBoundary
  public void putStr(String name, Object value) {
    put(PyStr.of(name), value);
  }

  @TruffleBoundary
  public void putStr(TruffleString key, Object value) {
    put(key, HashTable.fold(PyStr.hash(key)), value);
  }

  /** Under the monitor. */
  private void store(HashTable current, int entry, Object key, int hash, Object value) {
    if (cells != null && key instanceof TruffleString name) {
      bind(current, entry, name, hash, value);
    } else if (entry >= 0) {
      current.setValue(entry, value);
    } else {
      append(current, key, hash, value);
    }
  }

  private void append(HashTable current, Object key, int hash, Object value) {
    HashTable target = current;
    if (current.isFull()) {
      target = current.grown();
      target.append(key, hash, value);
      publish(target);
    } else {
      target.append(key, hash, value);
    }
  }

  /** Binds a name in the namespace form: a name that comes back moves to the end. */
  private void bind(HashTable current, int entry, TruffleString key, int hash, Object value) {
    GlobalCell cell = entry >= 0 ? (GlobalCell) current.value(entry) : cell(PyStr.intern(key));
    if (entry < 0 || cell.value() == null) {
      if (entry >= 0) {
        current.delete(entry);
      }
      append(current, key, hash, cell);
      nameChanges++;
    }
    cell.store(value);
  }

  /** Removes a key; returns its value, or null when it was not there. */
  @TruffleBoundary
  public Object remove(Object key) {
    if (size() == 0) {
      return null;
    }
    return update(key, hash(key), (current, entry) -> entry < 0 ? null : delete(current, entry));
  }

  /** Removes a key if its value is still {@code expected}; whether that was so. */
  @TruffleBoundary
  public final boolean removeIfValue(Object key, Object expected) {
    return removeIfValue(key, hash(key), expected);
  }

  /** As above for a key whose hash is known. */
  @TruffleBoundary
  public final boolean removeIfValue(Object key, int hash, Object expected) {
    return update(
            key,
            hash,
            (current, entry) ->
                entry < 0 || unwrap(current.value(entry)) != expected
                    ? null
                    : delete(current, entry))
        != null;
  }

  @TruffleBoundary
  public final Object removeStr(String name) {
    return remove(PyStr.of(name));
  }

  /** Under the monitor: removes an entry and returns its value. */
  private Object delete(HashTable current, int entry) {
    if (current.value(entry) instanceof GlobalCell cell) {
      Object value = cell.value();
      if (value != null) {
        cell.store(null);
        nameChanges++;
      }
      return value;
    }
    return current.delete(entry);
  }

  /** Returns the value of the key, after having set it to {@code value} if it was absent. */
  @TruffleBoundary
  public Object setDefault(Object key, Object value) {
    return setDefault(key, hash(key), value);
  }

  /** As above for a key whose hash is known. */
  @TruffleBoundary
  public final Object setDefault(Object key, int hash, Object value) {
    return update(
        key,
        hash,
        (current, entry) -> {
          Object present = entry < 0 ? null : unwrap(current.value(entry));
          if (present != null) {
            return present;
          }
          store(current, entry, key, hash, value);
          return value;
        });
  }

  /**
   * Replaces the value of a key if it is still {@code expected} (null: absent); whether that was
   * so.
   */
  @TruffleBoundary
  public boolean replace(Object key, Object expected, Object value) {
    int hash = hash(key);
    return update(
            key,
            hash,
            (current, entry) -> {
              Object present = entry < 0 ? null : unwrap(current.value(entry));
              if (!Identity.identical(present, expected)) {
                return null;
              }
              store(current, entry, key, hash, value);
              return this;
            })
        != null;
  }

  /**
   * Counts the value of a key up by one, from zero where it is absent, in one step as seen by other
   * threads. False, and nothing happens, where that is not a sum of small ints.
   */
  @TruffleBoundary
  public final boolean countUp(Object key) {
    if (isInstanceDict()) {
      return false;
    }
    int hash = hash(key);
    return update(
            key,
            hash,
            (current, entry) -> {
              Object present = entry < 0 ? null : unwrap(current.value(entry));
              if (present == null) {
                store(current, entry, key, hash, 1L);
              } else if (present instanceof Long n && n != Long.MAX_VALUE) {
                store(current, entry, key, hash, n + 1);
              } else {
                return null;
              }
              return this;
            })
        != null;
  }

  @TruffleBoundary
  public void clear() {
    prepareLock();
    synchronized (this) {
      if (cells == null) {
        publish(HashTable.EMPTY);
        return;
      }
      HashTable current = table;
      for (int entry = current.start(); entry < current.end(); entry++) {
        if (current.isLive(entry)) {
          delete(current, entry);
        }
      }
    }
  }

  /**
   * Removes the last entry ({@code last}) or the first: its key and value, or null when there is
   * none.
   */
  @TruffleBoundary
  public Object[] popEntry(boolean last) {
    prepareLock();
    synchronized (this) {
      HashTable current = table;
      if (cells != null) {
        return popBound(current, last);
      }
      int entry = last ? current.last() : current.first();
      return entry < 0 ? null : new Object[] {current.key(entry), current.delete(entry)};
    }
  }

  private Object[] popBound(HashTable current, boolean last) {
    int step = last ? -1 : 1;
    int from = last ? current.end() - 1 : current.start();
    for (int entry = from; entry >= current.start() && entry < current.end(); entry += step) {
      if (current.isLive(entry) && unwrap(current.value(entry)) != null) {
        return new Object[] {current.key(entry), delete(current, entry)};
      }
    }
    return null;
  }

  /**
   * Moves a key to one end of the order; false when it is not there. Not for the namespace and
   * object forms.
   */
  @TruffleBoundary
  public final boolean moveToEnd(Object key, boolean last) {
    int hash = hash(key);
    return update(
            key,
            hash,
            (current, entry) -> {
              if (entry < 0) {
                return null;
              }
              if (entry == (last ? current.last() : current.first())) {
                return this;
              }
              Object present = current.key(entry);
              Object value = current.value(entry);
              HashTable target = current;
              if (last ? current.isFull() : !current.hasRoomInFront()) {
                target = last ? current.grown() : current.withRoomInFront();
              }
              int old = target == current ? entry : target.locate(present, hash);
              // The new entry comes before the old one goes, so that readers never miss the key.
              if (last) {
                target.append(present, hash, value);
              } else {
                target.prepend(present, hash, value);
              }
              target.delete(old);
              if (target != current) {
                publish(target);
              }
              return this;
            })
        != null;
  }

  /**
   * Adds the entries of another dictionary, without asking its keys for their hashes again.
   *
   * @param override whether values of keys that are here already are replaced
   */
  @TruffleBoundary
  public void merge(PyDict source, boolean override) {
    if (source == this) {
      return;
    }
    if (source.isInstanceDict() || source.cells != null || isInstanceDict()) {
      Object[] entries = source.entries();
      for (int i = 0; i < entries.length; i += 2) {
        mergeEntry(entries[i], hash(entries[i]), entries[i + 1], override);
      }
      return;
    }
    HashTable copy;
    source.prepareLock();
    synchronized (source) {
      copy = source.table.copy();
    }
    long stamp = source.stamp();
    if (copy.used() > 0 && cells == null && table().used() == 0) {
      prepareLock();
      synchronized (this) {
        if (table.used() == 0) {
          publish(copy);
          return;
        }
      }
    }
    for (int entry = copy.start(); entry < copy.end(); entry++) {
      mergeEntry(copy.key(entry), copy.hash(entry), copy.value(entry), override);
      // Only Python code on the way is told: what other threads do to the source comes after.
      if (!Keys.isPlain(copy.key(entry)) && source.stamp() != stamp) {
        throw PyErrors.runtimeError("dict mutated during update");
      }
    }
  }

  private void mergeEntry(Object key, int hash, Object value, boolean override) {
    if (isInstanceDict()) {
      if (override || get(key) == null) {
        put(key, value);
      }
    } else if (override) {
      put(key, hash, value);
    } else {
      setDefault(key, hash, value);
    }
  }

  /** A plain dictionary with the same entries. */
  @TruffleBoundary
  public PyDict copy() {
    PyDict copy = new PyDict();
    copy.takeFrom(this);
    return copy;
  }

  /** Fills this fresh dictionary with the entries of another. */
  @TruffleBoundary
  final void takeFrom(PyDict source) {
    if (source.cells == null && !source.isInstanceDict()) {
      source.prepareLock();
      synchronized (source) {
        table = source.table.copy();
      }
      return;
    }
    Object[] entries = source.entries();
    for (int i = 0; i < entries.length; i += 2) {
      put(entries[i], entries[i + 1]);
    }
  }

  // ------------------------------------------------------------------ iteration

  /** What {@link Cursor#next(Part)} gives of an entry. */
  public enum Part {
    KEY,
    VALUE,
    /** A tuple of key and value. */
    ITEM;

    Object of(Object key, Object value) {
      return switch (this) {
        case KEY -> key;
        case VALUE -> value;
        case ITEM -> PyTuple.of(key, value);
      };
    }
  }

  /**
   * A walk over the entries in insertion order (or against it). Moving on raises RuntimeError when
   * the number of keys changed.
   *
   * <p>Thread-safety: {@link #next(Part)} is compatible: threads that share a cursor may see an
   * entry twice or miss one. The rest is incompatible.
   */
  public abstract static class Cursor {
    private Object key;
    private Object value;

    /** Moves to the next entry; false at the end. */
    public final boolean next() {
      return step(null) != null;
    }

    /** Moves to the next entry and gives a part of it; null at the end. */
    public final Object next(Part part) {
      return step(part);
    }

    public final Object key() {
      return key;
    }

    public final Object value() {
      return value;
    }

    /** How many entries are still to come. */
    public abstract int remaining();

    /** A cursor at the same place. */
    public abstract Cursor duplicate();

    /**
     * Moves on: gives the part, or for none of them anything but null after {@link #take} stored
     * key and value.
     */
    abstract Object step(Part part);

    final Object take(Part part, Object foundKey, Object foundValue) {
      if (part == null) {
        key = foundKey;
        value = foundValue;
        return foundKey;
      }
      return part.of(foundKey, foundValue);
    }
  }

  @Override
  public void traverse(Consumer<Object> visit) {
    super.traverse(visit);
    Cursor cursor = cursor();
    while (cursor.next()) {
      visit.accept(cursor.key());
      visit.accept(cursor.value());
    }
  }

  public Cursor cursor() {
    return new TableCursor(this, false);
  }

  public Cursor reverseCursor() {
    return new TableCursor(this, true);
  }

  /** What stays the same while no key comes or goes: for iterators to compare. */
  long stamp() {
    return cells == null ? table().used() : nameChanges;
  }

  /** As {@link #stamp()}, but changes with every insertion, removal and move. */
  @TruffleBoundary
  public final long orderStamp() {
    HashTable current = table();
    return ((long) current.insertions() << 32) | current.used();
  }

  /** Bytes of this object, for {@code __sizeof__}. */
  long bytes() {
    return 48 + table().bytes();
  }
}
