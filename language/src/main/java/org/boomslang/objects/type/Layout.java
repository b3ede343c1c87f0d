package org.boomslang.objects.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.boomslang.objects.HiddenKey;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;

/**
 * What instances of a class are in Java: the counterpart of CPython's "solid base". A class can
 * inherit from several bases only if one of their layouts extends all others. Thread-safety:
 * atomic; immutable but for the table of layouts that extend it.
 */
public final class Layout {
  /** Instances of plain Python classes. */
  public static final Layout OBJECT =
      new Layout("object", null, Shape.Storage.INSTANCE, PyInstance::new, Map.of());

  private final String name;
  private final Layout parent;
  private final Shape.Storage storage;
  private final Function<Shape, PyObject> factory;
  private final Map<String, HiddenKey> slotKeys;
  private final ConcurrentHashMap<List<String>, Layout> extensions = new ConcurrentHashMap<>(2);

  private Layout(
      String name,
      Layout parent,
      Shape.Storage storage,
      Function<Shape, PyObject> factory,
      Map<String, HiddenKey> slotKeys) {
    this.slotKeys = slotKeys;
    this.name = name;
    this.parent = parent;
    this.storage = storage;
    this.factory = factory;
  }

  /**
   * The layout of a builtin type whose instances are objects of a Java class of their own.
   *
   * @param factory makes an empty instance for {@code object.__new__}, or null when only the type's
   *     own {@code __new__} can make one
   */
  public static Layout of(String name, Layout parent, Function<Shape, PyObject> factory) {
    return new Layout(name, parent, Shape.Storage.EXTENSION, factory, Map.of());
  }

  public Shape.Storage storage() {
    return storage;
  }

  /** Makes an empty instance; null when {@code object.__new__} must refuse. */
  public PyObject allocate(Shape shape) {
    return factory == null ? null : factory.apply(shape);
  }

  public boolean canAllocate() {
    return factory != null;
  }

  /**
   * The layout of a class that adds {@code __slots__} to this one. Classes with the same slots
   * share it, so that objects can change between them.
   *
   * @param names sorted
   */
  public Layout withSlots(List<String> names) {
    return extensions.computeIfAbsent(
        List.copyOf(names),
        n -> {
          Map<String, HiddenKey> keys = new HashMap<>();
          n.forEach(slot -> keys.put(slot, new HiddenKey(slot)));
          return new Layout(name + n, this, storage, factory, Map.copyOf(keys));
        });
  }

  /** Under which key an object keeps the value of a slot that this layout adds. */
  public HiddenKey slotKey(String slot) {
    return slotKeys.get(slot);
  }

  /** How many slots this layout adds to the one it extends, given that layout. */
  int slotsAdded(Layout extended) {
    return this == extended ? 0 : slotKeys.size();
  }

  /** Whether this layout is the other one or extends it. */
  public boolean extendsLayout(Layout other) {
    for (Layout l = this; l != null; l = l.parent) {
      if (l == other) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return name;
  }
}
