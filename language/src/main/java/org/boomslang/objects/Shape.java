package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.boomslang.objects.type.PyType;

/**
 * Where the attributes of an object lie: an immutable node in a tree whose root belongs to a class
 * and whose edges are "attribute added", "attribute generalised", "attribute deleted" and "class
 * changed". An inline cache compares one shape reference and then knows the object's type and the
 * slot of an attribute.
 *
 * <p>What makes unlocked access safe ({@code docs/design.md}, section 6): along any path of the
 * tree slots are only ever appended, a slot belongs to one attribute and one {@link Kind} for ever,
 * and a value never moves except that a primitive attribute is generalised into a fresh object
 * slot, after which its primitive slot is dead. So whoever works with an outdated shape still
 * touches slots of the right attribute.
 *
 * <p>Thread-safety: atomic. Immutable but for the concurrent transition table.
 */
public final class Shape {
  /** What a slot can hold. */
  public enum Kind {
    OBJECT,
    LONG,
    DOUBLE
  }

  /**
   * An attribute and its place.
   *
   * @param key an interned String, or a {@link HiddenKey}
   * @param slot index among the slots of this kind's storage (object, or primitive for long and
   *     double)
   */
  public record Property(Object key, Kind kind, int slot) {}

  /** How many slots of an object are Java fields; the rest lies in extension chunks. */
  public enum Storage {
    /** {@link PyInstance}: four object and three primitive fields. */
    INSTANCE(4, 3, 8),
    /** Other objects: object slots in chunks only. */
    EXTENSION(0, 0, 0);

    final int objectFields;
    final int primitiveFields;
    final int primitiveChunk;

    Storage(int objectFields, int primitiveFields, int primitiveChunk) {
      this.objectFields = objectFields;
      this.primitiveFields = primitiveFields;
      this.primitiveChunk = primitiveChunk;
    }
  }

  /** From this size on, new attributes go to an overflow table of the object. */
  static final int MAX_PROPERTIES = 256;

  /** So many shapes of a class are shared between its objects; the order may be chosen n! ways. */
  private static final int MAX_KEPT = 65_536;

  private static final int MAX_REORDERED = 1_024;

  private static final int LINEAR_SEARCH = 8;

  private enum Edge {
    ADD_OBJECT,
    ADD_LONG,
    ADD_DOUBLE,
    GENERALISE,
    HOLES,
    MOVE_TO_END
  }

  private record Transition(Edge edge, Object key) {}

  /**
   * State shared by all shapes of one class: which attributes were seen to change their kind, and
   * how many shapes were made that are kept.
   */
  private static final class Root {
    final ConcurrentHashMap<Object, Boolean> generalised = new ConcurrentHashMap<>();
    private final AtomicInteger kept = new AtomicInteger();
    private final AtomicInteger reordered = new AtomicInteger();

    boolean mayKeep(Edge edge) {
      return kept.incrementAndGet() <= MAX_KEPT
          && (edge != Edge.MOVE_TO_END || reordered.incrementAndGet() <= MAX_REORDERED);
    }
  }

  private final PyType type;
  private final Root root;
  private final Storage storage;
  private final int objectSlots;
  private final int primitiveSlots;
  private final boolean holes;

  @CompilationFinal(dimensions = 1)
  private final Property[] properties;

  private final ConcurrentHashMap<Object, Shape> transitions = new ConcurrentHashMap<>(2);

  /** Built on the first lookup in a large shape; a race builds it twice, harmlessly. */
  private volatile HashMap<Object, Property> index;

  private Shape(
      PyType type,
      Root root,
      Storage storage,
      Property[] properties,
      int objectSlots,
      int primitiveSlots,
      boolean holes) {
    this.type = type;
    this.root = root;
    this.storage = storage;
    this.properties = properties;
    this.objectSlots = objectSlots;
    this.primitiveSlots = primitiveSlots;
    this.holes = holes;
  }

  /** The empty shape of a class. */
  public static Shape root(PyType type, Storage storage) {
    return new Shape(type, new Root(), storage, new Property[0], 0, 0, false);
  }

  /** The Python type of objects with this shape. */
  public PyType type() {
    return type;
  }

  public Storage storage() {
    return storage;
  }

  /** Whether object slots may hold null, which means that the attribute was deleted. */
  public boolean hasHoles() {
    return holes;
  }

  public int size() {
    return properties.length;
  }

  /**
   * Whether objects with this shape may have more attributes than it lists, so that inline caches
   * must keep away.
   */
  public boolean isOverflowing() {
    return properties.length >= MAX_PROPERTIES;
  }

  /**
   * The attributes in insertion order; some may be deleted where {@link #hasHoles()}. Callers do
   * not write to it.
   */
  public Property[] properties() {
    return properties;
  }

  /** The place of an attribute, or null. */
  @TruffleBoundary
  public Property property(Object key) {
    Property[] all = properties;
    if (all.length <= LINEAR_SEARCH) {
      for (Property property : all) {
        if (property.key == key) {
          return property;
        }
      }
      return null;
    }
    HashMap<Object, Property> map = index;
    if (map == null) {
      map = new HashMap<>(all.length * 2);
      for (Property property : all) {
        map.put(property.key, property);
      }
      index = map;
    }
    return map.get(key);
  }

  /** The kind of slot that suits a value. */
  public static Kind kindOf(Object value) {
    return value instanceof Long ? Kind.LONG : value instanceof Double ? Kind.DOUBLE : Kind.OBJECT;
  }

  /**
   * The shape that a change leads to. It is kept for all objects that take the same way, as long as
   * the class does not have too many: objects used as dictionaries of arbitrary names, or whose
   * attributes are deleted and set again in ever different orders, get shapes of their own, which
   * go with them.
   */
  private Shape transition(Edge edge, Object key, Function<Transition, Shape> make) {
    Transition transition = new Transition(edge, key);
    Shape known = transitions.get(transition);
    if (known != null) {
      return known;
    }
    if (!root.mayKeep(edge)) {
      return make.apply(transition);
    }
    return transitions.computeIfAbsent(transition, t -> make.apply(transition));
  }

  /**
   * The shape with one more attribute, whose kind is {@code wanted} where a primitive slot is to be
   * had.
   */
  @TruffleBoundary
  public Shape add(Object key, Kind wanted) {
    boolean primitive =
        wanted != Kind.OBJECT
            && primitiveSlots < storage.primitiveFields + storage.primitiveChunk
            && !root.generalised.containsKey(key);
    Kind kind = primitive ? wanted : Kind.OBJECT;
    Edge edge =
        switch (kind) {
          case OBJECT -> Edge.ADD_OBJECT;
          case LONG -> Edge.ADD_LONG;
          case DOUBLE -> Edge.ADD_DOUBLE;
        };
    return transition(
        edge,
        key,
        t -> {
          Property[] next = Arrays.copyOf(properties, properties.length + 1);
          next[properties.length] =
              new Property(key, kind, primitive ? primitiveSlots : objectSlots);
          return new Shape(
              type,
              root,
              storage,
              next,
              primitive ? objectSlots : objectSlots + 1,
              primitive ? primitiveSlots + 1 : primitiveSlots,
              holes);
        });
  }

  /** The shape in which a primitive attribute has moved to a fresh object slot. */
  @TruffleBoundary
  Shape generalise(Object key) {
    root.generalised.put(key, true);
    return transition(
        Edge.GENERALISE,
        key,
        t -> {
          Property[] next = properties.clone();
          for (int i = 0; i < next.length; i++) {
            if (next[i].key == key) {
              next[i] = new Property(key, Kind.OBJECT, objectSlots);
            }
          }
          return new Shape(type, root, storage, next, objectSlots + 1, primitiveSlots, holes);
        });
  }

  /** The same shape, with notice that object slots may be empty. */
  @TruffleBoundary
  Shape withHoles() {
    if (holes) {
      return this;
    }
    return transitions.computeIfAbsent(
        new Transition(Edge.HOLES, null),
        t -> new Shape(type, root, storage, properties, objectSlots, primitiveSlots, true));
  }

  /** The shape in which a deleted attribute that comes back stands last, in its old slot. */
  @TruffleBoundary
  Shape moveToEnd(Object key) {
    if (properties[properties.length - 1].key == key) {
      return this;
    }
    return transition(
        Edge.MOVE_TO_END,
        key,
        t -> {
          Property[] next = new Property[properties.length];
          int n = 0;
          Property moved = null;
          for (Property property : properties) {
            if (property.key == key) {
              moved = property;
            } else {
              next[n++] = property;
            }
          }
          next[n] = moved;
          return new Shape(type, root, storage, next, objectSlots, primitiveSlots, holes);
        });
  }

  /** The same places under another class, for assignment to {@code __class__}. */
  @TruffleBoundary
  public Shape withType(PyType newType) {
    if (newType == type) {
      return this;
    }
    return transitions.computeIfAbsent(
        newType,
        t -> new Shape(newType, root, storage, properties, objectSlots, primitiveSlots, holes));
  }

  @Override
  public String toString() {
    return "Shape[" + type + ", " + Arrays.toString(properties) + (holes ? ", holes]" : "]");
  }
}
